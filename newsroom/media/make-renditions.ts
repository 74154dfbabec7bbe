import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import { log } from '#lib/server/log.ts';
import { isRefusal } from '#lib/refusal.ts';
import { shared } from '#lib/shared.ts';
import { mediaFolder } from './file-path.ts';
import { makeForeign } from './open-foreign.ts';
import { extensionOf } from './sniff.ts';

type Row = typeof media.$inferSelect;
/** `anew`: also where it was made already, by a build that made it otherwise. */
type Order = { anew?: boolean };

/**
 * Makes what readers get of an original, in a child process. Done already: nothing happens. A file that cannot be used
 * is marked as failed and logged; the answer is why, in words for people, and null where all is well. A fault of the
 * machine (a full disk, a server that stops) throws, so that the queue tries again later.
 */
export function makeRenditions(id: string, order: Order = {}): Promise<string | null> {
  const known = underWay().get(id);
  if (known) return known;
  const made = makeOnce(id, order).finally(() => underWay().delete(id));
  underWay().set(id, made);
  return made;
}

/** The job and who waits at the desk ask for the same file at once, and must not write it twice. */
const underWay = () => shared('renditionsUnderWay', () => new Map<string, Promise<string | null>>());

async function makeOnce(id: string, { anew = false }: Order): Promise<string | null> {
  const row = db().select().from(media).where(eq(media.id, id)).get();
  if (row === undefined || (row.state === 'ready' && !anew)) return null;
  const folder = mediaFolder(id);
  try {
    await mkdir(folder, { recursive: true });
    const { renditions, late } = await makeForeign(
      { ...row, folder, ext: extensionOf(row.type), original: originalOf(row) },
      row.fileName,
    );
    if (late) log().warn({ mediaId: id }, 'not made for streaming: encode with faststart');
    await write((tx) => tx.update(media).set({ state: 'ready', renditions }).where(eq(media.id, id)).run());
    return null;
  } catch (error) {
    if (isMachineFault(error)) throw error;
    log().error({ err: error, mediaId: id, fileName: row.fileName }, 'renditions could not be made');
    await write((tx) =>
      tx.update(media).set({ state: 'failed', renditions: [] }).where(eq(media.id, id)).run(),
    );
    await keepOnlyOriginal(folder);
    return isRefusal(error) ? error.message : '文件打不开，可能已损坏。请换一个。';
  }
}

const originalOf = (row: Row) => join(mediaFolder(row.id), `original.${extensionOf(row.type)}`);

/** What was half made when the process that made it was ended, and what must not be served any more. */
async function keepOnlyOriginal(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const made = names.filter((name) => !name.startsWith('original.'));
  await Promise.all(made.map((name) => rm(join(folder, name), { force: true })));
}

/** Faults of the machine, not of the file: full, read-only, no descriptors left, database locked, the server stops. */
function isMachineFault(error: unknown): boolean {
  const codes = ['ENOSPC', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'EDQUOT', 'EACCES', 'unavailable'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
