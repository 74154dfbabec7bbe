import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';
import { setShared, shared } from '#lib/shared.ts';
import { demandInPlace, noFile, type OpenFile, watchOpenFile } from './open-file.ts';
import { rememberStatements } from './remember-statements.ts';

export type Db = BetterSQLite3Database & { $client: Database.Database; $file: OpenFile };
/** What runs inside one write transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** How long a statement may block this process for another's lock: short in a server, which has readers. */
const serverBusyMs = 100;
const writeDeadlineMs = 8000;

export const databasePath = () => join(env().DATA_DIR, 'jinwen.db');

/** Opens a database with the pragmas that our promises rest on, and fails where SQLite did not take them. */
export function openDatabase(path: string, busyMs = serverBusyMs): Db {
  const client = new Database(path, { timeout: busyMs });
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  // 16 MB: twice as much made no query quicker at 100,000 stories, since the system keeps the file's pages too.
  client.pragma('cache_size = -16000');
  const taken = [
    client.pragma('journal_mode', { simple: true }),
    client.pragma('synchronous', { simple: true }),
    client.pragma('foreign_keys', { simple: true }),
  ];
  const inMemory = path === ':memory:';
  if (!inMemory && taken.join() !== 'wal,2,1') throw new Error(`SQLite refused a pragma: ${taken.join()}`);
  // Reading makes the files beside it, which are to be watched too.
  client.prepare('SELECT count(*) FROM sqlite_schema').get();
  const file = inMemory ? noFile : watchOpenFile(path);
  rememberStatements(client, file.noteError);
  return Object.assign(drizzle({ client }), { $file: file });
}

/** The process's one connection. */
export function db(): Db {
  return shared('db', () => {
    mkdirSync(env().DATA_DIR, { recursive: true, mode: 0o700 });
    return openDatabase(databasePath());
  });
}

/** Puts another connection in place: tests, and the command line with its longer patience. */
export function useDatabase(connection: Db | undefined): void {
  setShared('db', connection);
}

/** Closes the process's connection if it has one. */
export function closeDatabase(): void {
  const none: { db?: Db } = {};
  const open = shared<Db | typeof none>('db', () => none);
  if ('$client' in open) open.$client.close();
  useDatabase(undefined);
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && String(error.code).startsWith('SQLITE_BUSY')) ||
    (error.cause !== error && isBusy(error.cause)));

/**
 * Runs `work` in one immediate transaction. Another process's lock is waited for without blocking this one;
 * after eight seconds the write is refused. So it is where the file that this process has open is no longer the store:
 * nothing is acknowledged that a restart would not find, hence the second look, after the commit.
 */
export async function write<T>(work: (tx: Tx) => T): Promise<T> {
  const deadline = Date.now() + writeDeadlineMs;
  for (;;) {
    try {
      demandInPlace(db().$file);
      const done = db().transaction(work, { behavior: 'immediate' });
      demandInPlace(db().$file);
      return done;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > deadline) throw new Refusal('unavailable', '数据库正忙，没有存上。请稍候再试一次。');
      await sleep(20 + Math.random() * 60);
    }
  }
}
