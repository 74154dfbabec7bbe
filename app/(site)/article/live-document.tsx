import { notFound, permanentRedirect } from 'next/navigation';
import type { Edition } from '#components/site/edition.ts';
import { JsonLd } from '#components/site/json-ld.tsx';
import { LivePage } from '#components/story/live/live-page.tsx';
import { browserFile } from '#lib/reader/browser-manifest.ts';
import { isoBeijing } from '#lib/dates.ts';
import type { LivePlace, LiveView } from '#newsroom/live/live-view.ts';
import { readLive } from '#newsroom/live/read-live.ts';
import { livePagePath } from '#newsroom/site/live-paths.rule.ts';
import { firstPageShown } from '#newsroom/story/live-pages.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { baiduTimes } from '#newsroom/syndication/baidu-times.ts';
import { breadcrumbList } from '#newsroom/syndication/breadcrumb-list.ts';
import { liveBlogPosting } from '#newsroom/syndication/live-blog-posting.ts';
import { storyMetadata } from '#newsroom/syndication/page-metadata.ts';
import { documentAnswer } from '../document-answer.ts';
import { readEdition } from '../read-edition.ts';
import { StoryScripts } from './story-scripts.tsx';

/** A live at its own address, where the newest posts are. Null for every other story, and before it starts. */
export const newestPosts = (story: Story): LiveView | null =>
  story.type === 'live' ? readLive(story.id, { order: 'newest', page: null }) : null;

type Shown = { story: Story; live: LiveView; edition: Edition };

export function LiveDocument({ story, live, edition }: Shown) {
  return (
    <>
      <JsonLd data={liveBlogPosting(story, live, edition)} />
      <JsonLd data={breadcrumbList(story.channels, edition.origin, story.headline)} />
      <JsonLd data={baiduTimes({ ...story, modified: Math.max(story.modified, live.updatedAt) }, edition)} />
      <meta property="bytedance:published_time" content={isoBeijing(story.time)} />
      <meta
        property="bytedance:updated_time"
        content={isoBeijing(Math.max(story.modified, live.updatedAt))}
      />
      <LiveScreen story={story} live={live} edition={edition} />
    </>
  );
}

/** What people see of a live, with its scripts and without what only programs read. */
export function LiveScreen({ story, live, edition }: Shown) {
  const script = live.place.page === null && live.endedAt === null ? browserFile('live') : null;
  return (
    <>
      {script && <script type="module" src={script} />}
      <StoryScripts story={withPosts(story, live)} />
      <LivePage story={story} live={live} edition={edition} />
    </>
  );
}

/** A story that holds all that the page shows, to tell which scripts it uses. */
const withPosts = (story: Story, live: LiveView): Story => {
  const posts = [...(live.pinned ? [live.pinned] : []), ...live.posts];
  const blocks = [...story.body.blocks, ...posts.flatMap((post) => post.body.blocks)];
  return { ...story, body: { ...story.body, blocks } };
};

/** Null for what isn't a page of a live: null places, other stories, pages to come. */
function livePage(slug: string, place: LivePlace | null): { story: Story; live: LiveView } | null {
  const found = place === null ? null : readStory(slug);
  if (found?.kind === 'moved') permanentRedirect(found.path);
  if (place === null || found?.kind !== 'story') return null;
  const live = found.story.type === 'live' ? readLive(found.story.id, place) : null;
  return live && { story: found.story, live };
}

/** A page of a live beside its own address. */
export function livePageAnswer(slug: string, place: LivePlace | null): Response {
  const found = livePage(slug, place);
  if (!found) notFound();
  const edition = readEdition();
  return documentAnswer({
    head: livePageHead(found, edition),
    children: <LiveDocument {...found} edition={edition} />,
  });
}

/**
 * Its head. The two orders hold the same posts, and so does the live's own address as long as they are new: that one,
 * then the page with the newest first, is the address that counts.
 */
function livePageHead({ story, live }: { story: Story; live: LiveView }, edition: Edition) {
  const page = live.place.page ?? live.pages;
  const path = page >= firstPageShown(live.pages) ? story.path : livePagePath(story.path, page);
  const head = storyMetadata(story, edition);
  return {
    ...head,
    title: `${story.headline}（第${page}页） - ${edition.site.name}`,
    alternates: { ...head.alternates, canonical: edition.origin + path },
  };
}
