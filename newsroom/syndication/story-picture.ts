import { bodyFigures } from '#newsroom/article/figures.rule.ts';
import type { Story } from '#newsroom/article/story-view.ts';
import { type CardCrop, cardCrops, renditionPath } from '#newsroom/media/picture.rule.ts';

export type CardPicture = { id: string; alt: string; caption: string; credit: string };

/** The picture that stands for a story outside it: its 题图, else the first it shows. */
export function cardPicture(story: Story): CardPicture | null {
  if (story.lead) return story.lead;
  for (const { mediaId, alt, caption, credit } of bodyFigures(story.body)) {
    if (mediaId !== null && story.media[mediaId]?.kind === 'image')
      return { id: mediaId, alt, caption, credit };
  }
  return null;
}

/** Absolute address of a crop, with its size at most. */
export function cropOf(id: string, crop: CardCrop, origin: string) {
  const [width, height] = cardCrops[crop];
  return { url: origin + renditionPath(id, `${crop}.jpg`), width, height };
}
