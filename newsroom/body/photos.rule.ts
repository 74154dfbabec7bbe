import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { Picture } from '#newsroom/media/picture.rule.ts';
import { photoPath } from '#newsroom/site/paths.rule.ts';
import type { Block, Body, Figure } from './body.rule.ts';
import { bodyFigures } from './figures.rule.ts';
import type { ArticleType } from './kinds.rule.ts';

/** A picture of a photo set, at its own address. */
export type Photo = Pick<Figure, 'caption' | 'credit' | 'alt' | 'aiMade'> & {
  /** From 1. */
  number: number;
  path: string;
  picture: Picture;
};

type Copy = { type: ArticleType; path: string; body: Body; media: Record<string, StoryMedia> };

/** The pictures of a photo set in order; none for other kinds of story. */
export function photosOf(story: Copy): Photo[] {
  if (story.type !== 'photoSet') return [];
  return bodyFigures(story.body)
    .flatMap((figure) => {
      const media = figure.mediaId === null ? undefined : story.media[figure.mediaId];
      return media?.kind === 'image' ? [{ ...figure, picture: media }] : [];
    })
    .map(({ caption, credit, alt, aiMade, picture }, index) => ({
      number: index + 1,
      path: photoPath(story.path, index + 1),
      picture,
      caption,
      credit,
      alt,
      ...(aiMade && { aiMade }),
    }));
}

/** A photo set's copy without the pictures, which stand on the stage. */
export const withoutPhotos = (blocks: readonly Block[]): Block[] =>
  blocks.filter((block) => block.type !== 'figure' && block.type !== 'gallery');
