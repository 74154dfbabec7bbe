import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { dataDir } from './data-dir.ts';

/** Rows of the tested server's store, to find what the demo was given there. */
export function stored(query: string): unknown[] {
  const db = openDatabase(join(dataDir, 'jinwen.db'));
  const rows = db.$client.prepare(query).all();
  db.$client.close();
  return rows;
}
