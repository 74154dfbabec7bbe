import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { syncToDisk } from '#lib/hashed-copy.ts';
import { databasePath } from '../client.ts';

/** What a copy must hold, taken before it began. */
export type LastAct = { id: number; hash: string };
export type Contents = { act: LastAct; migration: number; counts: Record<string, number> };

const act = z.object({ id: z.number(), hash: z.string() }).optional();
const number = z.object({ n: z.number() });
const counted = ['article', 'revision', 'media', 'staff', 'audit'] as const;

/** Bytes that a copy will need at most. */
export const databaseBytes = (): number => statSync(databasePath()).size;

/**
 * Writes the store, as it is when this begins, to a file of its own. `VACUUM INTO` reads one snapshot, so nobody's
 * writing is held up by it, or makes it begin again as SQLite's backup does; of 100,000 stories it was also the quicker
 * (docs/decisions/0014). Answers with the last act that had been recorded before.
 */
export function copyDatabase(to: string): LastAct {
  const source = new Database(databasePath(), { timeout: 5000, fileMustExist: true });
  try {
    const last = lastAct(source);
    source.prepare('VACUUM INTO ?').run(to);
    return last;
  } finally {
    source.close();
  }
}

/** Reads a copy through: its structure, its references, and that it goes as far as `last`. Throws where it is unsound. */
export function proveCopy(path: string, last: LastAct): Contents {
  syncToDisk(path);
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const integrity = copy.pragma('integrity_check(5)', { simple: true });
    if (integrity !== 'ok') throw new Error(`integrity_check: ${String(integrity)}`);
    const broken = copy.prepare('SELECT "table" FROM pragma_foreign_key_check LIMIT 1').get();
    if (broken !== undefined) throw new Error(`foreign_key_check: ${JSON.stringify(broken)}`);
    if (last.id > 0 && actNumbered(copy, last.id)?.hash !== last.hash)
      throw new Error(`act ${last.id} is not in the copy`);
    return { act: lastAct(copy), migration: appliedMigration(copy), counts: countsOf(copy) };
  } finally {
    copy.close();
  }
}

export const lastAct = (database: Database.Database): LastAct =>
  act.parse(database.prepare('SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1').get()) ?? {
    id: 0,
    hash: '',
  };

export const actNumbered = (database: Database.Database, id: number): LastAct | null =>
  act.parse(database.prepare('SELECT id, hash FROM audit WHERE id = ?').get(id)) ?? null;

const appliedMigration = (database: Database.Database): number =>
  number.parse(
    database.prepare('SELECT coalesce(max(created_at), 0) + 0 AS n FROM __drizzle_migrations').get(),
  ).n;

const countsOf = (database: Database.Database): Record<string, number> =>
  Object.fromEntries(
    counted.map((table) => [
      table,
      number.parse(database.prepare(`SELECT count(*) AS n FROM "${table}"`).get()).n,
    ]),
  );
