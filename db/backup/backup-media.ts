import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { copyHashed, type Hashed, hashFile, syncToDisk } from '#lib/hashed-copy.ts';

/** A file that the store names, by its path under the media folder. Of an original the store knows the hash. */
type Wanted = { path: string; bytes: number; sha256?: string };
export type KeptMedia = { kept: Map<string, string>; bytes: number; missing: string[] };

const row = z.object({
  id: z.string().regex(/^[0-9a-z]{12}$/),
  sha256: z.string(),
  bytes: z.number(),
  state: z.string(),
  renditions: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.object({ name: z.string().regex(/^[\w.-]+$/), bytes: z.number() }))),
});

/** What the media of a copied database are, and how many bytes of them the pool lacks. */
export function mediaOf(
  copy: string,
  inUse: string,
  pool: string,
): { wanted: Wanted[]; lackingBytes: number } {
  const database = new Database(copy, { readonly: true });
  try {
    const rows = database.prepare('SELECT id, sha256, bytes, state, renditions FROM media').all();
    const wanted = rows.flatMap((found) => filesOf(row.parse(found), inUse, pool));
    const lacking = wanted.filter(({ path, bytes }) => bytesAt(join(pool, path)) !== bytes);
    return { wanted, lackingBytes: lacking.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    database.close();
  }
}

function filesOf(media: z.infer<typeof row>, inUse: string, pool: string): Wanted[] {
  const folder = `${media.id.slice(0, 2)}/${media.id}`;
  const original = originalIn(join(inUse, folder)) ?? originalIn(join(pool, folder));
  // What could not be used may never have been kept.
  if (original === null && media.state === 'failed') return [];
  return [
    { path: `${folder}/${original ?? 'original'}`, bytes: media.bytes, sha256: media.sha256 },
    ...media.renditions.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes })),
  ];
}

function originalIn(folder: string): string | null {
  try {
    return readdirSync(folder).find((name) => /^original\.\w+$/.test(name)) ?? null;
  } catch {
    return null;
  }
}

export function bytesAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

/**
 * Copies into the pool what it lacks. `known`: hashes from an earlier backup, so that only new files are read. A file
 * that neither the pool nor the media folder has whole is named as missing: for one lost picture no text goes unsaved.
 */
export function keepMedia(
  wanted: readonly Wanted[],
  { inUse, pool, known }: { inUse: string; pool: string; known: ReadonlyMap<string, string> },
): KeptMedia {
  const done: KeptMedia = { kept: new Map(), bytes: 0, missing: [] };
  const touched = new Set<string>();
  for (const file of wanted) {
    const found = inPool(file, pool, known) ?? bring(file, inUse, pool, touched);
    if (found === null) {
      done.missing.push(file.path);
      continue;
    }
    done.kept.set(file.path, found.sha256);
    done.bytes += found.bytes;
  }
  for (const folder of touched) syncToDisk(folder);
  return done;
}

const isWhole = (file: Wanted, found: Hashed): boolean =>
  found.bytes === file.bytes && (file.sha256 ?? found.sha256) === found.sha256;

function inPool(file: Wanted, pool: string, known: ReadonlyMap<string, string>): Hashed | null {
  const path = join(pool, file.path);
  if (bytesAt(path) !== file.bytes) return null;
  const sha256 = known.get(file.path);
  const found = sha256 === undefined ? hashFile(path) : { bytes: file.bytes, sha256 };
  return isWhole(file, found) ? found : null;
}

function bring(file: Wanted, inUse: string, pool: string, touched: Set<string>): Hashed | null {
  const [from, to] = [join(inUse, file.path), join(pool, file.path)];
  if (bytesAt(from) !== file.bytes) return null;
  mkdirSync(dirname(to), { recursive: true });
  const found = copyHashed(from, to);
  if (!isWhole(file, found)) {
    rmSync(to);
    return null;
  }
  for (const folder of [dirname(to), dirname(dirname(to)), pool]) touched.add(folder);
  return found;
}
