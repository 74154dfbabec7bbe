import sharp from 'sharp';
import type { AiLabel } from '#db/schema/media.ts';
import { labelXmp } from '#newsroom/media/label/label-xmp.ts';
import { cardSize } from '#newsroom/site/card-paths.rule.ts';
import type { CardFacts } from './card-facts.ts';
import { cardSvg, pictureBox } from './card-svg.ts';

/** A rendition of ours to be shown, and the label of AI that it bears. */
export type CardPictureFile = { path: string; label: AiLabel | null };

/** A smaller picture would be blown up into nothing but squares. */
const smallestSide = 320;

/** A card as a JPEG. A picture that cannot be opened, or is too small, is left out. */
export async function drawCard(facts: CardFacts, file: CardPictureFile | null): Promise<Buffer> {
  const picture = file === null ? null : await cutPicture(file.path);
  const svg = await cardSvg(facts, picture !== null);
  const card = sharp(Buffer.from(svg)).flatten({ background: '#fcfcfa' });
  if (picture !== null) card.composite([{ input: picture, left: pictureBox.left, top: 0 }]);
  const labelled = picture !== null && file?.label ? card.withXmp(labelXmp(file.label)) : card;
  // Letters have hard edges: colours at half the resolution would blur them.
  return labelled.jpeg({ quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer();
}

async function cutPicture(path: string): Promise<Buffer | null> {
  try {
    const { width, height } = await sharp(path).metadata();
    if (Math.min(width, height) < smallestSide) return null;
    return await sharp(path)
      .resize({ width: pictureBox.width, height: cardSize.height, fit: 'cover' })
      .png({ compressionLevel: 0 })
      .toBuffer();
  } catch {
    return null;
  }
}
