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
  after: z.number(),
  br: z.instanceof(Buffer),
});
const total = z.object({ bytes: z.number() });
const sized = z.object({ size: z.number() });
const placed = z.object({ after: z.number() }).optional();
const stamp = z.object({ value: z.string() }).optional();
const gone = z.object({ id: z.number(), prefix: z.string() });
type Gone = z.infer<typeof gone>;

/** As many as go at once hold nobody up: a delete costs some 40 µs. */
const clearedAtOnce = 200;
const droppedAtOnce = 16;

/** SQLite's own around the bytes of a page, as measured. */
const perPageBytes = 2048;
const dayMs = 24 * 60 * 60 * 1000;
const today = () => Math.floor(Date.now() / dayMs);

export type PageRows = ReturnType<typeof pageRows>;

/** The statements on a file of pages, prepared once, and what the file holds in bytes. */
export function pageRows(file: Database.Database) {
  const select = file.prepare('SELECT etag, madeAt, usedDay, sum, after, br FROM page WHERE path = ?');
  const exists = file.prepare('SELECT after FROM page WHERE path = ?');
  const touch = file.prepare('UPDATE page SET usedDay = ? WHERE path = ?');
  const insert = file.prepare(
    'INSERT INTO page (path, etag, madeAt, usedDay, size, sum, br, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = file.prepare('DELETE FROM page WHERE path = ? RETURNING size');
  const weigh = file.prepare(`SELECT coalesce(sum(size + ${perPageBytes}), 0) AS bytes FROM page`);
  const leastUsed = file.prepare(
    `DELETE FROM page WHERE rowid IN (SELECT rowid FROM page ORDER BY usedDay, rowid LIMIT ${droppedAtOnce}) RETURNING size`,
  );
  const clear = file.prepare(
    `DELETE FROM page WHERE rowid IN
      (SELECT rowid FROM page WHERE path >= ? AND path < ? AND after < ? LIMIT ${clearedAtOnce}) RETURNING size`,
  );
  const selectGone = file.prepare('SELECT id, prefix FROM gone');
  const insertGone = file.prepare('INSERT OR REPLACE INTO gone (prefix) VALUES (?) RETURNING id, prefix');
  const removeGone = file.prepare('DELETE FROM gone WHERE id = ?');
  const lastGone = file.prepare("SELECT seq AS after FROM sqlite_sequence WHERE name = 'gone'");
  const readStamp = file.prepare('SELECT value FROM stamp WHERE name = ?');
  const writeStamp = file.prepare('INSERT OR REPLACE INTO stamp (name, value) VALUES (?, ?)');

  let { bytes } = total.parse(weigh.get());
  let marks = selectGone.all().map((one): Gone => gone.parse(one));
  let newest = placed.parse(lastGone.get())?.after ?? 0;

  /** Answers with how many pages went. */
  const dropped = (rows: unknown[]): number => {
    for (const one of rows) bytes -= sized.parse(one).size + perPageBytes;
    return rows.length;
  };
  const isGone = (path: string, after: number): boolean =>
    marks.some(({ id, prefix }) => id > after && path.startsWith(prefix));

  return {
    /** The page at a path; throws where its bytes are not those that were written. */
    get: (path: string): PackedPage | null => {
      const found = select.get(path);
      if (found === undefined) return null;
      const { sum, usedDay, after, ...page } = row.parse(found);
      if (isGone(path, after)) return null;
      if (crc32(page.br) !== sum) throw new Error(`the kept page at ${path} is damaged`);
      // By the day: a write a reader would cost more than the order is worth.
      if (usedDay !== today()) touch.run(today(), path);
      return page;
    },
    has: (path: string): boolean => {
      const found = placed.parse(exists.get(path));
      return found !== undefined && !isGone(path, found.after);
    },
    put: (path: string, { etag, madeAt, br }: PackedPage): void => {
      dropped(remove.all(path));
      insert.run(path, etag, madeAt, today(), br.length, crc32(br), br, newest);
      bytes += br.length + perPageBytes;
    },
    remove: (path: string): void => void dropped(remove.all(path)),
    /** All pages below a prefix such as /news/page/, of which there may be thousands: from now on nobody gets them. */
    removeUnder: (prefix: string): void => {
      const mark = gone.parse(insertGone.get(prefix));
      marks = [...marks.filter((one) => one.prefix !== prefix), mark];
      newest = mark.id;
    },
    /** Takes some of those out of the file, and answers whether there are more. */
    clearGone: (): boolean => {
      const [mark] = marks;
      if (!mark) return false;
      const { id, prefix } = mark;
      // '0' follows '/'.
      if (dropped(clear.all(prefix, `${prefix.slice(0, -1)}0`, id)) === clearedAtOnce) return true;
      removeGone.run(id);
      marks = marks.filter((one) => one !== mark);
      return marks.length > 0;
    },
    bytes: (): number => bytes,
    /** Takes out what was used least while there is more than `maxBytes`, but not for long. */
    trim: (maxBytes: number): void => {
      for (let times = 0; times < 10; times += 1) {
        if (bytes <= maxBytes) return;
        dropped(leastUsed.all());
      }
    },
    stamp: (name: string): string | null => stamp.parse(readStamp.get(name))?.value ?? null,
    writeStamp: (name: string, value: string): void => void writeStamp.run(name, value),
  };
}
