import type { Edition } from '#components/site/edition.ts';
import { PhotoSetPage } from '#components/story/photo-set/photo-set-page.tsx';
import { StoryPage } from '#components/story/story-page.tsx';
import { type Photo, photosOf } from '#newsroom/body/photos.rule.ts';
import { photoSetsAround } from '#newsroom/front/more-photo-sets.ts';
import type { LiveView } from '#newsroom/live/live-view.ts';
import { readLive } from '#newsroom/live/read-live.ts';
import { isLiveTail, parseLivePage } from '#newsroom/site/live-paths.rule.ts';
import { parsePhotoNumber } from '#newsroom/site/paths.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { LiveScreen } from '../article/live-document.tsx';
import { StoryScripts } from '../article/story-scripts.tsx';

type StoryPart = { live: LiveView } | { photo: Photo } | 'whole';

/** What stands at an address below a story's: nothing more, a photo's number, a live's page. Null for anything else. */
export function partOf(story: Story, segments: readonly string[] = []): StoryPart | null {
  if (story.type === 'live') {
    const live = livePart(story.id, segments);
    return live ? { live } : segments.length === 0 ? 'whole' : null;
  }
  const [segment = '1', ...rest] = segments;
  const photos = photosOf(story);
  if (segments.length === 0 && photos.length === 0) return 'whole';
  const number = segments.length === 0 ? 1 : parsePhotoNumber(segment);
  const photo = number === null || rest.length > 0 ? undefined : photos[number - 1];
  return photo ? { photo } : null;
}

function livePart(articleId: number, segments: readonly string[]): LiveView | null {
  if (segments.length === 0) return readLive(articleId, { order: 'newest', page: null });
  if (!isLiveTail(segments)) return null;
  const page = parseLivePage(segments.at(-1) ?? '');
  if (segments[0] === 'oldest') return readLive(articleId, { order: 'oldest', page: page ?? 1 });
  return readLive(articleId, { order: 'newest', page });
}

/** The story's own page, by the same components, without what only programs read. */
export function PreviewScreen({ story, part, edition }: { story: Story; part: StoryPart; edition: Edition }) {
  if (part !== 'whole' && 'live' in part)
    return <LiveScreen story={story} live={part.live} edition={edition} />;
  return (
    <>
      <StoryScripts story={story} />
      {part === 'whole' ? (
        <StoryPage story={story} edition={edition} />
      ) : (
        <PhotoSetPage
          story={story}
          photo={part.photo}
          more={photoSetsAround({ articleId: story.id, storyTime: story.time })}
          edition={edition}
        />
      )}
    </>
  );
}
