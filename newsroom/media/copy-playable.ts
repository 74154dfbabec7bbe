import { constants } from 'node:fs';
import { copyFile, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rendition } from '#db/schema/media.ts';
import { log } from '#lib/log.ts';
import { mediaFolder, renditionFile } from './file-path.ts';
import { readFilm } from './read-film.ts';
import { findMp4Tags } from './mp4.ts';
import { extensionOf } from './sniff.ts';

type Playable = {
  id: string;
  kind: 'video' | 'audio';
  type: string;
  width: number | null;
  height: number | null;
};

/**
 * A film or recording as it came, without transcoding; places and devices that an MP4 names are blotted out. Made to
 * start before it is loaded whole, or the log says so: such a file plays too, but later.
 */
export async function copyPlayable(row: Playable, original: string): Promise<Rendition[]> {
  const ext = extensionOf(row.type);
  const name = `${row.kind}.${ext}`;
  const target = renditionFile(row.id, name);
  if (target === null) throw new Error(`no rendition for ${row.type}`);
  const facts = await readFilm(original, { kind: row.kind, type: row.type, ext });
  if (!facts.startsAtOnce) log().warn({ mediaId: row.id }, 'not made for streaming: encode with faststart');
  const unfinished = join(mediaFolder(row.id), `.${name}.part`);
  await copyFile(original, unfinished, constants.COPYFILE_FICLONE);
  const file = await open(unfinished, 'r+');
  try {
    const { size } = await file.stat();
    const tags = ext === 'mp4' || ext === 'm4a' ? await findMp4Tags(file, size) : [];
    for (const place of tags) await file.write('free', place, 'latin1');
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(unfinished, target.path);
  const { size } = await stat(target.path);
  return [{ name, type: target.type, width: row.width, height: row.height, bytes: size }];
}
