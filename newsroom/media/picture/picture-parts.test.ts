import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import { isRefusal } from '#lib/refusal.ts';
import { lookAtParts } from './picture-parts.ts';
import {
  gifWith,
  isoBox,
  jpegOfScans,
  jpegWith,
  packedText,
  pngWith,
  tiffOf,
  webpWith,
} from './testing-parts.ts';

const dir = mkdtempSync(join(tmpdir(), 'jinwen-parts-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const grey = sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } });
const [png, jpeg, progressive, webp, gif, avif] = await Promise.all([
  grey.clone().png().toBuffer(),
  grey.clone().jpeg().toBuffer(),
  grey.clone().jpeg({ progressive: true }).toBuffer(),
  grey.clone().webp().toBuffer(),
  grey.clone().gif().toBuffer(),
  grey.clone().avif().toBuffer(),
]);

/** What is said of a picture; `null` where nothing is amiss. */
function saidOf(bytes: Buffer, ext: string): string | null {
  const path = join(dir, `a.${ext}`);
  writeFileSync(path, bytes);
  try {
    lookAtParts(path, ext);
    return null;
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
}

const bytes = limits.pictureMetadata.most;
const texts = limits.pictureTexts.most;
const frames = limits.pictureFrames.most;
const parts = limits.pictureChunks.most;
const half = Math.floor(bytes / 2);
const empty = { type: 'tEXt', data: Buffer.from('a\0b') };
/** The same one over and over. */
const times = <T>(many: number, one: T): T[] => Array.from({ length: many }, () => one);
const control = Buffer.from('21f9040000000000', 'hex');
const frame = Buffer.from('2c0000000001000100000202440100', 'hex');
const comment = Buffer.concat([Buffer.from('21fe01', 'hex'), Buffer.from('a\0')]);
const width: [number, number, number, number] = [256, 4, 1, 40];
const frameControl = { type: 'fcTL', data: Buffer.alloc(26) };

const metaOf = (...boxes: Buffer[]) =>
  Buffer.concat([
    isoBox('ftyp', Buffer.from('avif\0\0\0\0avifmif1')),
    isoBox('meta', Buffer.alloc(4), ...boxes),
  ]);
const item = (text: string) =>
  isoBox('infe', Buffer.from([2, 0, 0, 0, 0, 1, 0, 0]), Buffer.from(text, 'latin1'));
const items = (...all: Buffer[]) => isoBox('iinf', Buffer.from([0, 0, 0, 0, 0, all.length & 255]), ...all);

test.each([
  ['jpg', jpeg],
  ['jpg', progressive],
  ['png', png],
  ['webp', webp],
  ['gif', gif],
  ['avif', avif],
])('a plain %s is looked at and left alone', (ext, picture) => {
  expect(saidOf(picture, ext)).toBeNull();
});

test.each([
  [
    'zTXt that unpacks to it',
    'png',
    pngWith(png, [packedText('zTXt', bytes - 65_536)]),
    pngWith(png, [packedText('zTXt', bytes + 1)]),
  ],
  [
    'iTXt that unpacks to it',
    'png',
    pngWith(png, [packedText('iTXt', half)]),
    pngWith(png, [packedText('iTXt', bytes + 1)]),
  ],
  [
    'iCCP that unpacks to it',
    'png',
    pngWith(png, [packedText('iCCP', half)]),
    pngWith(png, [packedText('iCCP', bytes + 1)]),
  ],
  [
    'two that do together',
    'png',
    pngWith(png, [packedText('zTXt', half)]),
    pngWith(png, [packedText('zTXt', half), packedText('iTXt', half)]),
  ],
  ['texts', 'png', pngWith(png, times(texts - 5, empty)), pngWith(png, times(texts + 1, empty))],
  ['frames', 'png', pngWith(png, times(frames, frameControl)), pngWith(png, times(frames + 1, frameControl))],
  [
    'chunks',
    'png',
    pngWith(png, times(parts - 10, { type: 'IDAT', data: Buffer.alloc(0) })),
    pngWith(png, times(parts, { type: 'IDAT', data: Buffer.alloc(0) })),
  ],
  [
    'APP segments',
    'jpg',
    jpegWith(jpeg, times(texts - 1, { marker: 0xe1, bytes: 100 })),
    jpegWith(jpeg, times(texts + 1, { marker: 0xe1, bytes: 100 })),
  ],
  [
    'their bytes',
    'jpg',
    jpegWith(jpeg, times(127, { marker: 0xe2, bytes: 65_535 })),
    jpegWith(jpeg, times(129, { marker: 0xed, bytes: 65_535 })),
  ],
  [
    'comments',
    'jpg',
    jpegWith(jpeg, [{ marker: 0xfe, bytes: 65_535 }]),
    jpegWith(jpeg, times(texts + 1, { marker: 0xfe, bytes: 3 })),
  ],
  ['scans', 'jpg', jpegOfScans(progressive, 100), jpegOfScans(progressive, limits.pictureScans.most + 1)],
  ['EXIF', 'webp', webpWith(webp, 'EXIF', bytes), webpWith(webp, 'EXIF', bytes + 2)],
  ['XMP', 'webp', webpWith(webp, 'XMP ', half), webpWith(webp, 'XMP ', half + 2, 2)],
  ['frames', 'webp', webpWith(webp, 'ANMF', 16, frames), webpWith(webp, 'ANMF', 16, frames + 1)],
  ['frames', 'gif', gifWith(gif, frame, frames - 1), gifWith(gif, frame, frames)],
  ['comments', 'gif', gifWith(gif, comment, texts), gifWith(gif, comment, texts + 1)],
  ['blocks', 'gif', gifWith(gif, control, parts - 10), gifWith(gif, control, parts)],
  ['pages', 'tif', tiffOf(frames, [width]), tiffOf(frames + 1, [width])],
  ['entries', 'tif', tiffOf(2, times(9000, width)), tiffOf(3, times(9000, width))],
  ['XMP', 'tif', tiffOf(1, [[700, 1, bytes, 0]]), tiffOf(1, [[700, 1, bytes + 1, 0]])],
  ['IPTC of pages', 'tif', tiffOf(2, [[33_723, 7, half, 0]]), tiffOf(3, [[33_723, 7, half, 0]])],
  [
    'boxes',
    'avif',
    metaOf(...times(parts / 2 - 10, isoBox('free'))),
    metaOf(...times(parts, isoBox('free'))),
  ],
  [
    'texts',
    'avif',
    metaOf(items(...times(texts, item('Exif\0')))),
    metaOf(items(...times(texts + 1, item('Exif\0')))),
  ],
  [
    'packed texts',
    'avif',
    metaOf(items(item('mime\0application/rdf+xml\0\0'))),
    metaOf(items(item('mime\0application/rdf+xml\0deflate\0'))),
  ],
])('%s of %s: up to the cap it passes, over it it is refused with the cap named', (_, ext, below, over) => {
  expect(saidOf(below, ext)).toBeNull();
  expect(saidOf(over, ext)).toMatch(/太多，最多 [\d,]+ (?:MB|个)。请/);
});

test('directories of a TIFF that lead round in a circle are refused', () => {
  expect(saidOf(tiffOf(3, [width], true), 'tif')).toMatch(/不完整/);
});

test.each([
  ['jpg', jpeg],
  ['png', png],
  ['webp', webp],
  ['gif', gif],
  ['avif', avif],
  ['tif', tiffOf(2, [width])],
])(
  'a %s cut off anywhere is left to what proves it whole, or refused; nothing else is thrown',
  (ext, picture) => {
    for (let length = 16; length < picture.length; length += Math.ceil(picture.length / 60)) {
      expect(saidOf(picture.subarray(0, length), ext) ?? '不完整').toMatch(/不完整|太多/);
    }
  },
);
