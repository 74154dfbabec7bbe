import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Db } from './client.ts';

const folder = join(import.meta.dirname, 'migrations');

/**
 * Brings a database to the newest shape. drizzle's own migrate() rebuilds tables inside a transaction, where
 * `PRAGMA foreign_keys=OFF` does nothing and cascades destroy rows; so they are off before it, checked after it,
 * and a copy made before it is kept until all was well.
 */
export function migrateDatabase(db: Db): void {
  const path = db.$client.name;
  const copy = `${path}.before-migration`;
  const onDisk = path !== ':memory:' && path !== '' && existsSync(path);
  if (onDisk) {
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, copy);
  }
  db.$client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: folder });
  const broken = db.$client.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new Error(`foreign keys broken after migration; the database before it is ${copy}`);
  }
  db.$client.pragma('foreign_keys = ON');
  if (onDisk) rmSync(copy, { force: true });
}
