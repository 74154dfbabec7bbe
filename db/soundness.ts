import { z } from 'zod';
import type { Db } from './client.ts';

/**
 * Tables but those of the search, which would take as long as all others together: it can be made anew (`reindex`),
 * and `news check` looks at all.
 */
const ordinary = `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'searchIndex%' AND name <> 'searchDocument'`;
const names = z.array(z.object({ name: z.string() }));

/** Null where SQLite finds the tables of the newsroom sound, else what it says of them. */
export function faultsIn(db: Pick<Db, '$client'>): string | null {
  try {
    for (const { name } of names.parse(db.$client.prepare(ordinary).all())) {
      const said = db.$client.pragma(`quick_check("${name}")`, { simple: true });
      if (said !== 'ok') return String(said);
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
