import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** Raised with the shape of the file; one of another shape is thrown away. */
const shape = 2;

/** Opens the file of finished pages. All in it can be rendered again, so a damaged one is simply replaced. */
export function openPageFile(path: string): Database.Database {
  try {
    return open(path);
  } catch {
    removePageFile(path);
    return open(path);
  }
}

function open(path: string): Database.Database {
  const file = new Database(path, { timeout: 100 });
  try {
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = NORMAL');
    file.pragma('cache_size = -4000');
    const found = file.pragma('user_version', { simple: true });
    if (found !== shape && found !== 0) throw new Error('another shape');
    file.exec(`
      CREATE TABLE IF NOT EXISTS page (
        path TEXT PRIMARY KEY, etag TEXT NOT NULL, madeAt INTEGER NOT NULL, usedDay INTEGER NOT NULL,
        size INTEGER NOT NULL, sum INTEGER NOT NULL, br BLOB NOT NULL,
        -- The newest row of "gone" when this page was put here.
        after INTEGER NOT NULL
      );
      -- Pages below a prefix that are here and no longer there for anyone, until they are cleared away.
      CREATE TABLE IF NOT EXISTS gone (id INTEGER PRIMARY KEY AUTOINCREMENT, prefix TEXT NOT NULL UNIQUE);
      CREATE INDEX IF NOT EXISTS pageUse ON page (usedDay, size);
      CREATE TABLE IF NOT EXISTS stamp (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      PRAGMA user_version = ${shape};
    `);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Gone for good when this returns, also if the power fails now. */
export function removePageFile(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** What `work` commits is on disk when this returns, with all that was committed before it. */
export function durably(file: Database.Database, work: () => void): void {
  file.pragma('synchronous = FULL');
  try {
    file.transaction(work).immediate();
  } finally {
    file.pragma('synchronous = NORMAL');
  }
}
