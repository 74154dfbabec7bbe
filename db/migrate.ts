import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import type { Db } from './client.ts';

const ownMigrations = join(import.meta.dirname, 'migrations');
const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/**
 * Brings a database to the newest shape; does nothing where it has it. drizzle's own migrate() rebuilds tables
 * inside a transaction, where `PRAGMA foreign_keys=OFF` does nothing and cascades destroy rows; so they are off
 * before it, checked after it, and a copy made before it stays until all was well.
 */
export function migrateDatabase(db: Db, folder = ownMigrations): void {
  if (newest(folder) <= applied(db)) return;
  const copy = `${db.$client.name}.before-migration`;
  if (existsSync(db.$client.name)) {
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(db.$client.name, copy);
  }
  db.$client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: folder });
  const broken = db.all(sql`PRAGMA foreign_key_check`);
  if (broken.length > 0) {
    throw new Error(`foreign keys are broken after the migration; the database before it is ${copy}`);
  }
  db.$client.pragma('foreign_keys = ON');
  rmSync(copy, { force: true });
}

/** The newest migration that this version knows. */
export const newestMigration = (): number => newest(ownMigrations);

function newest(folder: string): number {
  const { entries } = journal.parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')));
  return Math.max(...entries.map((entry) => entry.when));
}

function applied(db: Db): number {
  const table = db.get(sql`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`);
  if (!table) return 0;
  const row = z
    .object({ at: z.coerce.number() })
    .parse(db.get(sql`SELECT coalesce(max(created_at), 0) AS at FROM __drizzle_migrations`));
  return row.at;
}
