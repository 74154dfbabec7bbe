import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryLock, waitForLock } from './lock.ts';

const lockPath = () => join(mkdtempSync(join(tmpdir(), 'jinwen-lock-')), 'deep', 'a.lock');

test('one holds it, the next waits until it is released', async () => {
  const path = lockPath();
  const first = tryLock(path);
  expect(first).not.toBeNull();
  expect(tryLock(path)).toBeNull();
  let waited = 0;
  const second = waitForLock(path, () => {
    waited += 1;
    setTimeout(() => first?.release(), 50);
  });
  (await second).release();
  expect(waited).toBe(1);
});

test('a killed holder leaves nothing behind', async () => {
  const path = lockPath();
  const script = `import { tryLock } from './db/lock.ts'; tryLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => {
    holder.stdout.once('data', resolve);
  });
  const meanwhile = tryLock(path);
  holder.kill('SIGKILL');
  await new Promise((resolve) => {
    holder.once('exit', resolve);
  });
  expect(meanwhile).toBeNull();
  const lock = tryLock(path);
  expect(lock).not.toBeNull();
  lock?.release();
});
