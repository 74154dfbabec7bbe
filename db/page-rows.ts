import { crc32 } from 'node:zlib';
import type Database from 'better-sqlite3';
import { z } from 'zod';

/** A finished page, packed as it goes out. */
export type PackedPage = { etag: string; madeAt: number; br: Buffer };

const row = z.object({
  etag: z.string(),
  madeAt: z.number(),
  usedDay: z.number(),
  sum: z.number(),
  br: z.instanceof(Buffer),
});
const total = z.object({ bytes: z.number(), pages: z.number() });
const stamp = z.object({ value: z.string() }).optional();

/** SQLite's own around the bytes of a page, as measured. */
const perPageBytes = 2048;
const dayMs = 24 * 60 * 60 * 1000;
const today = () => Math.floor(Date.now() / dayMs);

export type PageRows = ReturnType<typeof pageRows>;

/** The statements on a file of pages, prepared once. */
export function pageRows(file: Database.Database) {
  const select = file.prepare('SELECT etag, madeAt, usedDay, sum, br FROM page WHERE path = ?');
  const exists = file.prepare('SELECT 1 FROM page WHERE path = ?');
  const touch = file.prepare('UPDATE page SET usedDay = ? WHERE path = ?');
  const insert = file.prepare(
    'INSERT OR REPLACE INTO page (path, etag, madeAt, usedDay, size, sum, br) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = file.prepare('DELETE FROM page WHERE path = ?');
  const weigh = file.prepare(
    `SELECT coalesce(sum(size + ${perPageBytes}), 0) AS bytes, count(*) AS pages FROM page`,
  );
  const leastUsed = file.prepare(
    'DELETE FROM page WHERE rowid IN (SELECT rowid FROM page ORDER BY usedDay, rowid LIMIT ?)',
  );
  const readStamp = file.prepare('SELECT value FROM stamp WHERE name = ?');
  const writeStamp = file.prepare('INSERT OR REPLACE INTO stamp (name, value) VALUES (?, ?)');

  return {
    /** The page at a path; throws where its bytes are not those that were written. */
    get: (path: string): PackedPage | null => {
      const found = select.get(path);
      if (found === undefined) return null;
      const { sum, usedDay, ...page } = row.parse(found);
      if (crc32(page.br) !== sum) throw new Error(`the kept page at ${path} is damaged`);
      // By the day: a write a reader would cost more than the order is worth.
      if (usedDay !== today()) touch.run(today(), path);
      return page;
    },
    has: (path: string): boolean => exists.get(path) !== undefined,
    /** Answers with the bytes it took. */
    put: (path: string, { etag, madeAt, br }: PackedPage): number => {
      insert.run(path, etag, madeAt, today(), br.length, crc32(br), br);
      return br.length + perPageBytes;
    },
    remove: (path: string): void => void remove.run(path),
    bytes: (): number => total.parse(weigh.get()).bytes,
    /** Drops a tenth at once, so that this is rare. */
    dropLeastUsed: (): void => void leastUsed.run(Math.ceil(total.parse(weigh.get()).pages / 10)),
    stamp: (name: string): string | null => stamp.parse(readStamp.get(name))?.value ?? null,
    writeStamp: (name: string, value: string): void => void writeStamp.run(name, value),
  };
}
