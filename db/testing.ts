import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, inject } from 'vitest';
import { overrideEnv } from '#lib/env.ts';
import { setClock } from '#lib/clock.ts';
import { closeDatabase, databasePath, db } from './client.ts';

/**
 * Gives every test of a file its own DATA_DIR with a migrated, empty SQLite file. Call it at a file's top level.
 * The clock, if a test set it, goes again afterwards.
 */
export function useTestDatabase(): void {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'jinwen-test-'));
    overrideEnv({ DATA_DIR: dir, SITE_URL: 'https://news.example.cn', LOG_LEVEL: 'silent' });
    copyFileSync(inject('databaseTemplate'), databasePath());
    db();
  });
  afterEach(() => {
    closeDatabase();
    setClock(undefined);
    rmSync(dir, { recursive: true, force: true });
  });
}
