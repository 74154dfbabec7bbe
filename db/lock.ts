import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';

export type StoreLock = { release: () => void };

/** A connection that nobody holds is closed by the garbage collector, and its lock with it. */
const held = new Set<Database.Database>();

/**
 * Takes the lock that the file `path` stands for, or answers null where another process holds it. SQLite holds it
 * with the system's own file locks, so a killed process cannot leave it behind, as a file with a process id would.
 */
export function tryLock(path: string): StoreLock | null {
  mkdirSync(dirname(path), { recursive: true });
  const file = new Database(path, { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
    held.add(file);
    return {
      release: () => {
        held.delete(file);
        file.close();
      },
    };
  } catch (error) {
    file.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

/** Waits for the lock; `onWait` is called once if there is somebody to wait for. */
export async function waitForLock(path: string, onWait: () => void): Promise<StoreLock> {
  for (let tries = 0; ; tries += 1) {
    const lock = tryLock(path);
    if (lock) return lock;
    if (tries === 0) onWait();
    await sleep(200);
  }
}
