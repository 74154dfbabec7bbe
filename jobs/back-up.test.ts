import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { newestBackupAt } from '#db/backup/backup.ts';
import { useTestDatabase } from '#db/testing.ts';
import { backupState } from '#lib/backup-state.ts';
import { env, overrideEnv } from '#lib/env.ts';
import { setShared } from '#lib/shared.ts';
import { backUpNow, isDue } from './back-up.ts';

useTestDatabase();
afterEach(() => {
  overrideEnv({ BACKUP_DIR: undefined });
  for (const name of ['back-up', 'backup-state']) setShared(name, undefined);
});

const minute = 60_000;
const at = Date.UTC(2026, 10, 23);

test.each([
  [null, true],
  [at - 59 * minute, false],
  [at - 60 * minute, true],
  // The clock was set back: the newest is of tomorrow.
  [at + 26 * 60 * minute, true],
  [at + minute, false],
])('the newest backup being of %d, another is due: %s', (newest, due) =>
  expect(isDue(newest, at, 60 * minute)).toBe(due),
);

test('one is made by the command, and a failure stands in the state until the next that succeeds', async () => {
  const file = join(env().DATA_DIR, 'file');
  writeFileSync(file, '');
  overrideEnv({ BACKUP_DIR: join(file, 'backups') });
  await backUpNow();
  expect(backupState().failure).toMatch(/写不进去/);
  overrideEnv({ BACKUP_DIR: undefined });
  await backUpNow();
  expect(backupState()).toEqual({ failure: null, failedAt: null, missing: 0 });
  expect(newestBackupAt()).not.toBeNull();
});
