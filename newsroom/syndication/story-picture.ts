import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { saysAi } from '#newsroom/body/labelled.rule.ts';
import { type CardCrop, cardCrops, renditionPath } from '#newsroom/media/picture.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';

export type CardPicture = { id: string; alt: string; caption: string; credit: string; aiMade: boolean };

/** The picture that stands for a story outside it: its 题图, else the first it shows. */
export function cardPicture(story: Story): CardPicture | null {
  const figures = bodyFigures(story.body);
  const { lead } = story;
  if (lead) {
    const placed = figures.some((one) => one.mediaId === lead.id && one.aiMade === true);
    return { ...lead, aiMade: placed || saysAi(story.media, lead.id) };
  }
  for (const { mediaId, alt, caption, credit, aiMade = false } of figures) {
    if (mediaId !== null && story.media[mediaId]?.kind === 'image')
      return { id: mediaId, alt, caption, credit, aiMade };
  }
  return null;
}

/** Absolute address of a crop, with its size at most. */
export function cropOf(id: string, crop: CardCrop, origin: string) {
  const [width, height] = cardCrops[crop];
  return { url: origin + renditionPath(id, `${crop}.jpg`), width, height };
}
