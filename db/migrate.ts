import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';
import { Refusal } from '#lib/refusal.ts';
import type { Db, Tx } from './client.ts';

const ownMigrations = join(import.meta.dirname, 'migrations');
const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** drizzle's own, so that its tools and earlier versions of ours read it. */
const table = sql.identifier('__drizzle_migrations');

/**
 * Brings a database to the newest shape, whole or not at all; does nothing where it has it. drizzle's own migrate()
 * rebuilds tables inside a transaction, where `PRAGMA foreign_keys=OFF` does nothing and cascades destroy rows, and can
 * check nothing before it commits. So the keys are off before, checked inside, and on again after. Throws a Refusal
 * where they are broken.
 */
export function migrateDatabase(db: Db, folder = ownMigrations): void {
  if (isMigrated(db, folder)) return;
  db.$client.pragma('foreign_keys = OFF');
  try {
    db.transaction((tx) => applyNewer(tx, folder), { behavior: 'immediate' });
  } finally {
    db.$client.pragma('foreign_keys = ON');
  }
}

/** False for a database that an earlier version left, and for an empty one. */
export const isMigrated = (db: Db, folder = ownMigrations): boolean => newest(folder) <= applied(db);

function applyNewer(tx: Tx, folder: string): void {
  tx.run(
    sql`CREATE TABLE IF NOT EXISTS ${table} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  );
  const last = applied(tx);
  for (const migration of readMigrationFiles({ migrationsFolder: folder })) {
    if (migration.folderMillis <= last) continue;
    for (const statement of migration.sql) tx.run(sql.raw(statement));
    tx.run(
      sql`INSERT INTO ${table} (hash, created_at) VALUES (${migration.hash}, ${migration.folderMillis})`,
    );
  }
  demandWholeKeys(tx);
}

const brokenKeys = z.array(z.object({ from: z.string(), to: z.string(), rows: z.number() }));

function demandWholeKeys(tx: Tx): void {
  const broken = brokenKeys.parse(
    tx.all(
      sql`SELECT "table" AS "from", parent AS "to", count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2`,
    ),
  );
  if (broken.length === 0) return;
  const where = broken.map(({ from, to, rows }) => `${from} 表 ${rows} 行指向 ${to} 表里没有的行`).join('，');
  throw new Refusal('state', `数据库没有升级，也没有改动：${where}。请继续用原来的版本，或从备份恢复。`);
}

/** The newest migration that this version knows. */
export const newestMigration = (): number => newest(ownMigrations);

function newest(folder: string): number {
  const { entries } = journal.parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')));
  return Math.max(...entries.map((entry) => entry.when));
}

function applied(db: Db | Tx): number {
  const known = db.get(sql`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`);
  if (!known) return 0;
  const row = z
    .object({ at: z.coerce.number() })
    .parse(db.get(sql`SELECT coalesce(max(created_at), 0) AS at FROM ${table}`));
  return row.at;
}
