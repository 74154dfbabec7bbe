import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { scenes } from './scenes.ts';

/** Draws the demo's pictures into demo/media, or only those named: `node demo/pictures/draw.ts port train`. */
const folder = join(import.meta.dirname, '../media');
const wanted = process.argv.slice(2);

for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const pixels = await sharp(Buffer.from(scene())).removeAlpha().png({ compressionLevel: 1 }).toBuffer();
  const jpeg = await smallEnough(pixels);
  await writeFile(join(folder, `${name}.jpg`), jpeg);
  console.log(`${name}.jpg ${Math.round(jpeg.length / 1024)} KB`);
}

/** At most 90 KB, so that the demo stays light to clone. */
async function smallEnough(pixels: Buffer): Promise<Buffer> {
  for (const quality of [80, 76, 72, 68]) {
    const jpeg = await sharp(pixels).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= 90 * 1024 || quality === 68) return jpeg;
  }
  throw new Error('unreachable');
}
