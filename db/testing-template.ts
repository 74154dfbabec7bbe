import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from './client.ts';
import { migrateDatabase } from './migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: string;
  }
}

/** Migrates one database for the whole run; each test works on a copy of its file. */
export default function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), 'jinwen-template-'));
  const path = join(dir, 'template.db');
  const db = openDatabase(path);
  migrateDatabase(db);
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
  project.provide('databaseTemplate', path);
  return () => rmSync(dir, { recursive: true, force: true });
}
