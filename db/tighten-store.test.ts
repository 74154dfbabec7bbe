import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { env, overrideEnv } from '#lib/env.ts';
import { StoreProcess } from './testing-store-process.ts';
import { testBackup, testPicture } from './backup/testing-backup.ts';
import { useTestDatabase } from './testing.ts';
import { tightenStore } from './tighten-store.ts';

useTestDatabase();
vi.setConfig({ testTimeout: 240_000 });

const outside = mkdtempSync(join(tmpdir(), 'jinwen-outside-'));
beforeEach(async () => {
  await testPicture();
  testBackup();
  // As under the usual umask, with which earlier versions made everything.
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', env().DATA_DIR]);
});
afterEach(() => overrideEnv({ BACKUP_DIR: undefined }));

/** What others may read, write or enter. */
function loose(dir = env().DATA_DIR): string[] {
  const below = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return ['.', ...below].filter((name) => (statSync(join(dir, name)).mode & 0o077) !== 0).toSorted();
}

test('of an earlier version’s store everything is its owner’s alone after a start, new files too', async () => {
  expect(loose().length).toBeGreaterThan(10);
  const server = await StoreProcess.start(env().DATA_DIR);
  onTestFinished(() => server.kill());
  await server.write(1);
  await server.ask('backUp');
  await expect.poll(() => loose(), { timeout: 120_000 }).toEqual([]);
});

test('the top is closed before anything else is done; what a walk left is done by the next', async () => {
  const walking = tightenStore();
  expect(statSync(env().DATA_DIR).mode & 0o777).toBe(0o700);
  expect(statSync(join(env().DATA_DIR, 'jinwen.db')).mode & 0o777).toBe(0o600);
  await walking;
  expect(loose()).toEqual([]);
  const shard = readdirSync(join(env().DATA_DIR, 'media')).find((name) => name.length === 2) ?? '';
  chmodSync(join(env().DATA_DIR, 'media', shard), 0o755);
  const [id = ''] = readdirSync(join(env().DATA_DIR, 'media', shard));
  chmodSync(join(env().DATA_DIR, 'media', shard, id), 0o755);
  await tightenStore();
  expect(loose()).toEqual([]);
});

test('a folder that holds what is not ours keeps its mode, and so does what is not ours', async () => {
  const data = env().DATA_DIR;
  writeFileSync(join(data, 'notes.txt'), '');
  symlinkSync(outside, join(data, 'media', 'zz'));
  for (const path of [join(data, 'notes.txt'), outside]) chmodSync(path, 0o755);
  await tightenStore();
  expect(loose()).toEqual(['.', 'media/zz', 'notes.txt']);
  expect(statSync(outside).mode & 0o777).toBe(0o755);
});

test('of BACKUP_DIR only what we made there', async () => {
  const given = mkdtempSync(join(tmpdir(), 'jinwen-given-'));
  onTestFinished(() => rmSync(given, { recursive: true, force: true }));
  overrideEnv({ BACKUP_DIR: given });
  testBackup();
  mkdirSync(join(given, 'photos'));
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', given]);
  await tightenStore();
  expect(loose(given)).toEqual(['.', 'photos']);
});

test('a command keeps what it makes from others', () => {
  const dir = join(outside, 'made');
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  execFileSync('sh', ['-c', 'umask 022; exec "$0" bin/news.ts fill 1', process.execPath], {
    env: { ...process.env, DATA_DIR: dir },
    stdio: 'ignore',
  });
  expect(loose(dir)).toEqual([]);
});
