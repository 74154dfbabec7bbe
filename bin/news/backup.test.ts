import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { closeDatabase, databasePath } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { env, environmentOfChild } from '#lib/env.ts';
import { fill } from './fill.ts';

useTestDatabase();

const run = promisify(execFile);
const news = async (...args: string[]) =>
  (await run(process.execPath, ['bin/news.ts', ...args], { env: environmentOfChild() })).stdout;

/** Also of one that had ended before anybody asked. */
const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** How many stories the store has, if it is sound. */
function soundStories(): number {
  const store = new Database(databasePath(), { readonly: true });
  try {
    expect(store.pragma('integrity_check', { simple: true })).toBe('ok');
    return Number(store.prepare('SELECT count(*) FROM article').pluck().get());
  } finally {
    store.close();
  }
}

// In shares of the time that a command takes: from the loading of its code to where it would be through.
const moments = [
  { when: 'at its end', shares: [0.9], suite: {} },
  { when: 'at any other moment', shares: [0.5, 0.7, 1.1], suite: { tags: 'thorough' } },
];

for (const { when, shares, suite } of moments)
  test(
    `a drill through the commands, the restore killed ${when}: the old store or the new one is there`,
    suite,
    async () => {
      await fill(20, 1, () => {});
      closeDatabase();
      const began = performance.now();
      const backup = await news('backup');
      const commandTakes = performance.now() - began;
      expect(backup.trim().split('\n')).toHaveLength(1);
      const { folder } = z.object({ folder: z.string(), ms: z.number() }).parse(JSON.parse(backup));
      await news('fill', '5');
      for (const share of shares) {
        const child = spawn(process.execPath, ['bin/news.ts', 'restore', folder], {
          env: environmentOfChild(),
          stdio: 'ignore',
        });
        await sleep(share * commandTakes);
        child.kill('SIGKILL');
        await ended(child);
        // Any command finishes what was begun.
        await news('slot', 'list');
        expect([20, 25]).toContain(soundStories());
      }
      const done: unknown = JSON.parse(await news('restore', 'latest'));
      expect(done).toMatchObject({ folder, missing: 0, files: 2 });
      expect(soundStories()).toBe(20);
      await news('slot', 'list');
      expect(readdirSync(env().DATA_DIR)).not.toContain('restore.json');
    },
  );

test.each([
  [['restore', 'nowhere'], '也不是备份目录'],
  [['restore', './nowhere'], '不是备份'],
  [['restore'], '用法'],
  [['backup', 'x'], '用法'],
])('%j fails in Chinese, with exit code 1', async (args, words) => {
  closeDatabase();
  await expect(news(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
});

test('a backup of nothing is none', async () => {
  closeDatabase();
  const nothing = { ...environmentOfChild(), DATA_DIR: join(env().DATA_DIR, 'nothing') };
  await expect(run(process.execPath, ['bin/news.ts', 'backup'], { env: nothing })).rejects.toMatchObject({
    stderr: expect.stringContaining('没有数据库'),
  });
});
