import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);

/** Lays beside each text file of a build what the edge sends of it, packed as small as it goes (edge/keep/assets.ts). */
export async function packBuild(distDir: string): Promise<void> {
  for (const folder of ['static', 'static-browser']) {
    const names = readdirSync(join(distDir, folder), { recursive: true, encoding: 'utf8' });
    const texts = names.filter((name) => /\.(?:js|css|svg|json)$/.test(name));
    await Promise.all(texts.map((name) => packFile(join(distDir, folder, name))));
  }
}

async function packFile(file: string): Promise<void> {
  const body = await readFile(file);
  const packed = await brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
  if (packed.length < body.length) await writeFile(`${file}.br`, packed);
}
