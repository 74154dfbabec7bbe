import type { Edition } from '#components/site/edition.ts';
import { PhotoSetPage } from '#components/story/photo-set/photo-set-page.tsx';
import { StoryPage } from '#components/story/story-page.tsx';
import type { Photo } from '#newsroom/body/photos.rule.ts';
import type { Story, StoryItem } from '#newsroom/story/story-view.ts';

type Props = { story: Story; photo: Photo | null; more: readonly StoryItem[]; edition: Edition };

/** A story as people see it: words, or the photos of a set. */
export function StoryScreen({ story, photo, more, edition }: Props) {
  return photo ? (
    <PhotoSetPage story={story} photo={photo} more={more} edition={edition} />
  ) : (
    <StoryPage story={story} edition={edition} />
  );
}
