import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { sha256 } from '#lib/ids.ts';
import { limits } from '#lib/limits.ts';
import { type CardName, cardFile, parseCardFile } from '#newsroom/site/card-paths.rule.ts';

/** Cards lie in so many folders, by their story's id, each of which is short enough to be read whole. */
const folders = 256;

const folderOf = (publicId: string) => join(env().DATA_DIR, 'cards', sha256(publicId).slice(0, 2));

/** Where a card lies once it is drawn. */
export const keptCard = (card: CardName) => join(folderOf(card.publicId), cardFile(card));

/** Makes room for a card: earlier ones of the same story go, and the oldest where the folder is full. */
export async function makeRoom(card: CardName): Promise<{ folder: string; name: string }> {
  const folder = folderOf(card.publicId);
  await mkdir(folder, { recursive: true });
  await dropCards(card.publicId);
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      return { path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 };
    }),
  );
  const most = Math.floor(limits.cardsKept.most / folders);
  const surplus = files.toSorted((a, b) => b.at - a.at).slice(most - 1);
  await Promise.all(surplus.map(({ path }) => rm(path, { force: true })));
  return { folder, name: cardFile(card) };
}

/** Removes all that was drawn of a story. */
export async function dropCards(publicId: string): Promise<void> {
  const folder = folderOf(publicId);
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => parseCardFile(name)?.publicId === publicId);
  await Promise.all(own.map((name) => rm(join(folder, name), { force: true })));
}
