import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { placement } from '#db/schema/lists.ts';
import { publication } from '#db/schema/publication.ts';
import { channelByPath } from '#newsroom/channel/channels.ts';
import { frontChannelId } from '#newsroom/list/place-in-lists.ts';
import { feedPath } from '#newsroom/site/data-paths.rule.ts';
import { channelPath } from '#newsroom/site/paths.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import type { Story } from '#newsroom/story/story-view.ts';

/** A list as a feed shows it; `name` is '' for the whole site. Paths start with a slash. */
export type Feed = {
  name: string;
  description: string;
  /** The list's own page. */
  path: string;
  feedPath: string;
  stories: Story[];
};

/** Whole stories in a feed: a reader who comes once a day misses none on an ordinary day. */
const most = 30;

/** The feed of a channel, its children's stories included; '' is the whole site. Null for an unknown channel. */
export function readFeed(path: string): Feed | null {
  if (path === '') {
    return {
      name: '',
      description: '',
      path: '/',
      feedPath: feedPath(),
      stories: newestStories(frontChannelId),
    };
  }
  const channel = channelByPath(path);
  if (!channel) return null;
  const { id, name, description } = channel;
  return {
    name,
    description,
    path: channelPath(path),
    feedPath: feedPath(path),
    stories: newestStories(id),
  };
}

function newestStories(channelId: number): Story[] {
  return db()
    .select({ slug: publication.slug })
    .from(placement)
    .innerJoin(publication, eq(publication.articleId, placement.articleId))
    .where(eq(placement.channelId, channelId))
    .orderBy(desc(placement.storyTime), desc(placement.articleId))
    .limit(most)
    .all()
    .flatMap(({ slug }) => {
      const answer = readStory(slug);
      return answer?.kind === 'story' ? [answer.story] : [];
    });
}
