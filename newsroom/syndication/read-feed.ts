import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { nameListing, placement } from '#db/schema/lists.ts';
import { publication } from '#db/schema/publication.ts';
import { channelByPath } from '#newsroom/channel/channels.ts';
import { pageSize } from '#newsroom/list/list-pages.rule.ts';
import { nameListAt } from '#newsroom/list/name-lists.ts';
import { frontChannelId } from '#newsroom/list/place-in-lists.ts';
import { feedLength, feedPath, nameFeedPath } from '#newsroom/site/data-paths.rule.ts';
import { type NameKind, channelPath, namePath } from '#newsroom/site/paths.rule.ts';
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

/** The feed of a tag, a source, a reporter or a photographer. Null for a name that no published story bears. */
export function readNameFeed(kind: NameKind, slug: string): Feed | null {
  const row = nameListAt(kind, slug);
  const slugs = row ? slugsOfName(row.id) : [];
  if (!row || slugs.length === 0) return null;
  return {
    name: row.name,
    description: '',
    path: namePath(kind, slug),
    feedPath: nameFeedPath(kind, slug),
    stories: storiesAt(slugs),
  };
}

/** No more than its newest page has at least: what makes that page stale is all that makes the feed stale. */
const slugsOfName = (listId: number): string[] =>
  db()
    .select({ slug: publication.slug })
    .from(nameListing)
    .innerJoin(publication, eq(publication.articleId, nameListing.articleId))
    .where(eq(nameListing.listId, listId))
    .orderBy(desc(nameListing.storyTime), desc(nameListing.articleId))
    .limit(pageSize)
    .all()
    .map(({ slug }) => slug);

function newestStories(channelId: number): Story[] {
  const rows = db()
    .select({ slug: publication.slug })
    .from(placement)
    .innerJoin(publication, eq(publication.articleId, placement.articleId))
    .where(eq(placement.channelId, channelId))
    .orderBy(desc(placement.storyTime), desc(placement.articleId))
    .limit(feedLength)
    .all();
  return storiesAt(rows.map(({ slug }) => slug));
}

const storiesAt = (slugs: readonly string[]): Story[] =>
  slugs.flatMap((slug) => {
    const answer = readStory(slug);
    return answer?.kind === 'story' ? [answer.story] : [];
  });
