import type Database from 'better-sqlite3';
import { everything, isPattern, prefixOf } from '#lib/expiry.ts';
import { log } from '#lib/server/log.ts';
import { durably, openPageFile, removePageFile } from './page-file.ts';
import { type PackedPage, type PageRows, pageRows } from './page-rows.ts';
import { currentMark, followsMark, parseMark, queuedExpiries } from './store-mark.ts';

type Options = {
  path: string;
  /** Tells builds and frames apart: pages of another stamp are not used. Reads the store. */
  stamp: () => string;
  maxBytes: number;
};
type Opened = { file: Database.Database; rows: PageRows };

const flushAfterMs = 200;
const markEveryMs = 1000;
/** A disk that was full may have room again. */
const retryAfterMs = 60_000;

/**
 * Finished pages on disk, which outlive the process. Nothing that was expired comes back: the store's queue holds each
 * expiry, from the very transaction that made it necessary until it was carried out here, durably; what still waits in
 * it is carried out when the shelf is opened; and a shelf that cannot be told to follow from the store (after a
 * restored backup, a copied file, another build) starts empty. docs/decisions has the cases.
 */
export function openShelf({ path, stamp, maxBytes }: Options) {
  const pending = new Map<string, PackedPage>();
  let flushing: NodeJS.Timeout | undefined;
  let written = '';
  /** Given up, and its file could not be removed: until it is, no expiry counts as carried out. */
  let stuck = false;

  const open = (): Opened => {
    const file = openPageFile(path);
    return { file, rows: pageRows(file) };
  };

  /** The place in the store's history up to which this shelf is true, with what still waits in the queue. */
  const writeStamps = (rows: PageRows, mark: string, own: string) => {
    rows.writeStamp('mark', mark);
    rows.writeStamp('stamp', own);
    written = mark;
  };

  const startEmpty = (old: Opened): Opened => {
    const [mark, own] = [JSON.stringify(currentMark()), stamp()];
    old.file.close();
    removePageFile(path);
    const next = open();
    durably(next.file, () => writeStamps(next.rows, mark, own));
    return next;
  };

  const begin = (): Opened => {
    const found = open();
    const waiting = queuedExpiries();
    const mark = parseMark(found.rows.stamp('mark'));
    const follows = mark !== null && followsMark(mark) && found.rows.stamp('stamp') === stamp();
    if (!follows || waiting.includes(everything)) return startEmpty(found);
    durably(found.file, () => {
      removeAll(found.rows, waiting);
      writeStamps(found.rows, JSON.stringify(currentMark()), stamp());
    });
    return found;
  };

  let shelf: Opened | null = null;
  let failedAt = 0;

  /** Out of use for now, and its file gone, so that no later process trusts it. */
  const giveUp = (error: unknown) => {
    log().error({ err: error }, 'the shelf of finished pages failed; it is left for a minute');
    failedAt = Date.now();
    pending.clear();
    const broken = shelf;
    shelf = null;
    try {
      broken?.file.close();
      removePageFile(path);
    } catch (fault) {
      stuck = true;
      log().error({ err: fault }, 'the file of finished pages could not be removed');
    }
  };

  const use = (make: () => Opened) => {
    try {
      shelf = make();
    } catch (error) {
      giveUp(error);
    }
  };
  use(begin);

  const startAnew = (): Opened => {
    removePageFile(path);
    stuck = false;
    return startEmpty(open());
  };

  const attempt = <T>(work: (opened: Opened) => T): T | null => {
    if (!shelf) return null;
    try {
      return work(shelf);
    } catch (error) {
      giveUp(error);
      return null;
    }
  };

  const flush = () => {
    flushing = undefined;
    attempt(({ file, rows }) => {
      file
        .transaction(() => {
          for (const [key, page] of pending) rows.put(key, page);
          pending.clear();
          rows.trim(maxBytes);
        })
        .immediate();
    });
  };

  const keepMark = () => {
    const mark = markNow();
    if (mark === null || mark === written) return;
    attempt(({ rows }) => {
      rows.writeStamp('mark', mark);
      written = mark;
    });
  };
  const marking = setInterval(() => {
    if (shelf) {
      keepMark();
      attempt(({ rows }) => {
        rows.clearGone();
        rows.trim(maxBytes);
      });
    } else if (Date.now() - failedAt >= retryAfterMs) use(startAnew);
  }, markEveryMs).unref();

  const demandCarriedOut = () => {
    if (!stuck) return;
    removePageFile(path);
    stuck = false;
  };

  return {
    get: (key: string): PackedPage | null => pending.get(key) ?? attempt(({ rows }) => rows.get(key)),
    has: (key: string): boolean => pending.has(key) || (attempt(({ rows }) => rows.has(key)) ?? false),
    put: (key: string, page: PackedPage): void => {
      if (!shelf) return;
      pending.set(key, page);
      flushing ??= setTimeout(flush, flushAfterMs);
    },
    /** Durable when it returns; throws where the old pages could come back. */
    drop: (keys: readonly string[]): void => {
      const prefixes = keys.filter(isPattern).map(prefixOf);
      for (const key of keys) pending.delete(key);
      for (const key of pending.keys())
        if (prefixes.some((prefix) => key.startsWith(prefix))) pending.delete(key);
      attempt(({ file, rows }) => durably(file, () => removeAll(rows, keys)));
      demandCarriedOut();
    },
    dropAll: (): void => {
      pending.clear();
      shelf = attempt(startEmpty);
      demandCarriedOut();
    },
    isFull: (): boolean => shelf === null || shelf.rows.bytes() > maxBytes * 0.9,
    close: (): void => {
      clearTimeout(flushing);
      clearInterval(marking);
      flush();
      keepMark();
      attempt(({ file }) => file.close());
      shelf = null;
    },
  };
}

/** Paths and patterns. */
function removeAll(rows: PageRows, keys: readonly string[]): void {
  for (const key of keys) {
    if (isPattern(key)) rows.removeUnder(prefixOf(key));
    else rows.remove(key);
  }
}

/** Null where the store cannot be read: that is no fault of the shelf. */
function markNow(): string | null {
  try {
    return JSON.stringify(currentMark());
  } catch {
    return null;
  }
}
