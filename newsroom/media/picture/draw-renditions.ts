import sharp, { type Sharp } from 'sharp';
import type { AiLabel, Rendition } from '#db/schema/media.ts';
import { labelXmp } from '../label/label-xmp.ts';
import { openPicture, readHeader } from './open-picture.ts';
import {
  type CardCrop,
  cardCrops,
  cropNames,
  cropSize,
  renditionWidths,
  widthsFor,
} from '../picture.rule.ts';
import { placeFile } from '../place-file.ts';

type Raw = { data: Buffer; width: number; height: number };
type Labelled = (picture: Sharp) => Sharp;

/** Of more pixels the colours of an AVIF are kept at half the width and height: 19 bytes a pixel while it is drawn, not 31. */
const wholeColour = 6_000_000;
const mostDecoded = 16_000_000;
const widest = Math.max(...renditionWidths);
const tallestCrop = Math.max(...Object.values(cardCrops).map(([, height]) => height));

/**
 * A picture in every width, as AVIF and WebP, its widest also as JPEG for `src`, and the crops for cards. The original
 * is decoded once and only its pixels go on: no metadata, comment or profile of it can reach a reader. A label of AI goes
 * into each, in XMP of our own.
 */
export async function drawRenditions(
  folder: string,
  original: string,
  label: AiLabel | null,
): Promise<Rendition[]> {
  const base = await decode(original);
  const labelled: Labelled = (picture) => (label === null ? picture : picture.withXmp(labelXmp(label)));
  const made: Rendition[] = [];
  const widths = widthsFor(base.originalWidth);
  // The widest first: it takes the most memory, and nothing is left over from others yet.
  for (const width of widths.toReversed()) {
    const sized = await shrink(base, width);
    const place = async (format: string, picture: Sharp) =>
      made.push(await placeFile(folder, `${width}.${format}`, await labelled(picture).toBuffer(), sized));
    // Effort 2: four costs nine seconds for a large photo and saves a few per cent.
    const chromaSubsampling = sized.width * sized.height > wholeColour ? '4:2:0' : '4:4:4';
    await place('avif', open(sized).avif({ quality: 52, effort: 2, chromaSubsampling }));
    await place('webp', open(sized).webp({ quality: 76, effort: 3 }));
    if (width === widths.at(-1)) await place('jpg', open(sized).jpeg({ quality: 80, mozjpeg: true }));
  }
  for (const name of cropNames) made.push(await crop(folder, base, { name, labelled }));
  return made;
}

/** Upright sRGB pixels on white, no larger than the widest rendition and the tallest crop need. */
async function decode(original: string): Promise<Raw & { originalWidth: number }> {
  const header = await readHeader(original);
  const { data, info } = await openPicture(original)
    .autoOrient()
    .resize(neededSize(header.autoOrient))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`decoded to ${info.channels} channels`);
  return { data, width: info.width, height: info.height, originalWidth: header.autoOrient.width };
}

/** A panorama as high as crops would have it may be fifty times as wide: it gets what is wide enough, and lower crops. */
function neededSize({ width, height }: { width: number; height: number }) {
  const wide = widest / width;
  const high = Math.max(wide, tallestCrop / height);
  const scale = Math.min(1, Math.max(wide, Math.min(high, Math.sqrt(mostDecoded / (width * height)))));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    fit: 'fill',
  } as const;
}

const open = (raw: Raw) => sharp(raw.data, { raw: { width: raw.width, height: raw.height, channels: 3 } });

async function shrink(base: Raw, width: number): Promise<Raw> {
  if (width === base.width) return base;
  const { data, info } = await open(base).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Cut around what draws the eye, never enlarged. */
async function crop(
  folder: string,
  base: Raw,
  { name, labelled }: { name: CardCrop; labelled: Labelled },
): Promise<Rendition> {
  const size = cropSize(name, base);
  const cut = open(base)
    .resize({ ...size, fit: 'cover', position: 'attention' })
    .jpeg({ quality: 82 });
  const bytes = await labelled(cut).toBuffer();
  return placeFile(folder, `${name}.jpg`, bytes, size);
}
