import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase } from './client.ts';
import { migrateDatabase } from './migrate.ts';

const journal = z.looseObject({ entries: z.array(z.unknown()) });

/** For tests: makes a store with so many of our migrations; without a number, as the version before the newest left it. */
export function storeOfEarlier(path: string, migrations = -1): void {
  const folder = mkdtempSync(join(tmpdir(), 'jinwen-earlier-'));
  try {
    cpSync(join(import.meta.dirname, 'migrations'), folder, { recursive: true });
    const file = join(folder, 'meta/_journal.json');
    const all = journal.parse(JSON.parse(readFileSync(file, 'utf8')));
    writeFileSync(file, JSON.stringify({ ...all, entries: all.entries.slice(0, migrations) }));
    const earlier = openDatabase(path);
    migrateDatabase(earlier, folder);
    earlier.$client.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
