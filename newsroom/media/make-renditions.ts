import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { media, type Rendition } from '#db/schema/media.ts';
import { log } from '#lib/log.ts';
import { shared } from '#lib/shared.ts';
import { mediaFolder } from './file-path.ts';
import { drawRenditions } from './draw-renditions.ts';
import { copyPlayable } from './copy-playable.ts';
import { extensionOf } from './sniff.ts';
import { parseSubtitles, writeSubtitles } from './subtitles.ts';
import { placeFile } from './place-file.ts';

type Row = typeof media.$inferSelect;

/**
 * Makes what readers get of an original. Done already: nothing happens. A file that cannot be used is marked as failed
 * and logged; a disk that is full or broken throws, so that the queue tries again later.
 */
export function makeRenditions(id: string): Promise<void> {
  const known = underWay().get(id);
  if (known) return known;
  const made = makeOnce(id).finally(() => underWay().delete(id));
  underWay().set(id, made);
  return made;
}

/** The job and who waits at the desk ask for the same file at once, and must not write it twice. */
const underWay = () => shared('renditionsUnderWay', () => new Map<string, Promise<void>>());

async function makeOnce(id: string): Promise<void> {
  const row = db().select().from(media).where(eq(media.id, id)).get();
  if (row === undefined || row.state === 'ready') return;
  try {
    await mkdir(mediaFolder(id), { recursive: true });
    const renditions = await make(row);
    await write((tx) => tx.update(media).set({ state: 'ready', renditions }).where(eq(media.id, id)).run());
  } catch (error) {
    if (isDiskFault(error)) throw error;
    log().error({ err: error, mediaId: id, fileName: row.fileName }, 'renditions could not be made');
    await write((tx) => tx.update(media).set({ state: 'failed' }).where(eq(media.id, id)).run());
  }
}

function make(row: Row): Promise<Rendition[]> {
  const original = join(mediaFolder(row.id), `original.${extensionOf(row.type)}`);
  switch (row.kind) {
    case 'image':
      return drawRenditions(row.id, original);
    case 'video':
    case 'audio':
      return copyPlayable({ ...row, kind: row.kind }, original);
    case 'subtitles':
      return writeOut(row.id, original);
  }
}

async function writeOut(id: string, original: string): Promise<Rendition[]> {
  const parsed = parseSubtitles(await readFile(original, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error);
  return [await placeFile(id, 'subtitles.vtt', Buffer.from(writeSubtitles(parsed.value)))];
}

/** Faults of the machine, not of the file: full, read-only, no descriptors left, database locked. */
function isDiskFault(error: unknown): boolean {
  const codes = ['ENOSPC', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'EDQUOT', 'EACCES', 'unavailable'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
