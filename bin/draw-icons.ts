import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Draws every icon of the site, and the picture for its cards, from the 鱼尾 mark into public/: `node bin/draw-icons.ts`. */
const folder = join(import.meta.dirname, '../public');

/** The notched fold mark of a printed page, in a square of 32. */
const mark = 'M6 1h20v30L16 20.2 6 31Z';
const paper = '#fcfcfa';
const ink = '#15191c';
const azure = '#0d4a63';
const azureOnDark = '#8cc3d8';

/** `share`: how much of the square's side the mark's height takes. */
function square(ground: string, colour: string, share: number): string {
  const scale = (32 * share) / 30;
  const shift = 16 - 16 * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><path transform="translate(${shift} ${shift}) scale(${scale})" fill="${colour}" d="${mark}"/></svg>`;
}

const png = (svg: string, width: number, palette = true): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: (72 * width) / 32 })
    .resize(width)
    .png({ compressionLevel: 9, palette })
    .toBuffer();

const bare = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${azure}" d="${mark}"/></svg>`;
const onPaper = square(paper, azure, 0.66);
/** A launcher may cut all but the inner four fifths of it. */
const maskable = square(azure, paper, 0.52);

/** The site's name is a setting, so no picture bears it: the mark between the two rules of a newspaper. */
const card = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="${paper}"/><g fill="${ink}"><path d="M90 96h1020v10H90z"/><path d="M90 114h1020v2H90z"/><path d="M90 514h1020v2H90z"/><path d="M90 524h1020v10H90z"/></g><path transform="translate(499 207) scale(6.75)" fill="${azure}" d="${mark}"/></svg>`;

const files: Record<string, string | Buffer> = {
  'favicon.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:${azure}}@media(prefers-color-scheme:dark){path{fill:${azureOnDark}}}</style><path d="${mark}"/></svg>\n`,
  'favicon.ico': ico(
    await Promise.all([16, 32, 48].map(async (side) => ({ side, data: await png(bare, side, false) }))),
  ),
  'apple-touch-icon.png': await png(onPaper, 180),
  'icon-192.png': await png(onPaper, 192),
  'icon-512.png': await png(onPaper, 512),
  'icon-maskable-512.png': await png(maskable, 512),
  'card.png': await sharp(Buffer.from(card)).png({ compressionLevel: 9, palette: true }).toBuffer(),
};

for (const [name, content] of Object.entries(files)) {
  await writeFile(join(folder, name), content);
  console.log(`${name} ${content.length} B`);
}

/** An .ico is a table of contents before pictures, which may be PNG. */
function ico(pictures: readonly { side: number; data: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { side, data }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(side, at);
    head.writeUInt8(side, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}
