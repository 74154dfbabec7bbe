import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { demandForeignFile } from '#db/store-place.ts';
import { limits } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';

/** A page's bytes, `-` from standard input; or one more than a page may hold: what follows, without end perhaps, is not read. */
export async function pageBytes(name: string): Promise<Uint8Array> {
  if (name !== '-') demandForeignFile(name);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of name === '-' ? process.stdin : createReadStream(name)) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > limits.pageFileBytes.most) break;
  }
  return Buffer.concat(chunks);
}

const saved = /\.(?:html?|xhtml|mht|mhtml|txt)$/i;

/** Files as named, and the saved pages below folders by name. */
export async function pageFiles(names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const folder = name !== '-' && (await stat(name).catch(() => null))?.isDirectory() === true;
    if (!folder) {
      found.push(name);
      continue;
    }
    const inside = await readdir(name, { recursive: true, withFileTypes: true });
    const pages = inside
      .filter((one) => one.isFile() && saved.test(one.name) && !one.name.startsWith('.'))
      .map((one) => join(one.parentPath, one.name));
    if (pages.length === 0) throw new Refusal('invalid', `${name} 里没有网页（.html、.htm、.mhtml、.txt）。`);
    found.push(...pages.sort(new Intl.Collator('zh', { numeric: true }).compare));
  }
  return found;
}
