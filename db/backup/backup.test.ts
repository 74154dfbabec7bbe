import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, expect, test, vi } from 'vitest';
import { setClock } from '#lib/clock.ts';
import { env, environmentOfChild, overrideEnv } from '#lib/env.ts';
import { testStory } from '#newsroom/publication/testing-articles.ts';
import { backupDir, listBackups, readManifest, readMediaList } from './backup-folder.ts';
import { backUp } from './backup.ts';
import { db, write } from '../client.ts';
import { tryLock } from '../lock.ts';
import { enqueue } from '../queue.ts';
import { queue } from '../schema/queue.ts';
import { testBackup, testPicture, testStore } from './testing-backup.ts';
import { useTestDatabase } from '../testing.ts';

useTestDatabase();
afterEach(() => overrideEnv({ BACKUP_DIR: undefined, BACKUP_KEEP: 24, BACKUP_KEEP_DAYS: 14 }));

const run = promisify(execFile);
const drafts = () => readdirSync(backupDir()).filter((name) => name.startsWith('.'));
const why = () => {
  try {
    return `made ${testBackup().folder}`;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

test('the real command, while writes land: sound, with every write that was acknowledged before it began', async () => {
  const acknowledged: number[] = [];
  const stopping = new AbortController();
  const writing = (async () => {
    for (let n = 1; !stopping.signal.aborted; n += 1) {
      await write((tx) => enqueue(tx, { job: 'count', payload: n }));
      acknowledged.push(n);
      await sleep(1);
    }
  })();
  await expect.poll(() => acknowledged.length).toBeGreaterThan(5);
  const before = acknowledged.length;
  const { stdout } = await run(process.execPath, ['bin/news.ts', 'backup'], { env: environmentOfChild() });
  const after = acknowledged.length;
  stopping.abort();
  await writing;
  const { folder }: { folder: string } = JSON.parse(stdout);
  const copy = new Database(join(folder, 'jinwen.db'), { readonly: true });
  const held = copy.prepare("SELECT payload FROM queue WHERE job = 'count' ORDER BY id").pluck().all();
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
  expect(after).toBeGreaterThan(before);
  expect(held.length).toBeGreaterThanOrEqual(before);
  expect(held.map(Number)).toEqual(Array.from({ length: held.length }, (_, at) => at + 1));
  expect(db().select().from(queue).all().length).toBe(acknowledged.length);
});

test('a folder holds the database in one file, the key for its eyes only, and says what it is', async () => {
  const { mediaId } = await testStore();
  const { folder, files, missing } = testBackup();
  expect(readdirSync(folder).toSorted()).toEqual([
    'jinwen.db',
    'manifest.json',
    'media.sha256',
    'secret.key',
  ]);
  expect(statSync(join(folder, 'secret.key')).mode % 0o1000).toBe(0o600);
  const manifest = readManifest(folder);
  expect(manifest.counts).toMatchObject({ article: 1, media: 1 });
  expect(manifest.media.files).toBe(readMediaList(folder).size);
  expect([files, missing]).toEqual([3 + manifest.media.files, []]);
  expect([...readMediaList(folder).keys()]).toContain(`${mediaId.slice(0, 2)}/${mediaId}/original.png`);
  expect(drafts()).toEqual([]);
});

test('media are kept once for all backups, and go with the last one that names them', async () => {
  const first = await testPicture();
  testBackup();
  const pool = (id: string) => join(backupDir(), 'media', id.slice(0, 2), id);
  const at = statSync(join(pool(first), 'original.png')).ino;
  testBackup();
  expect(statSync(join(pool(first), 'original.png')).ino).toBe(at);
  db().$client.exec('DELETE FROM media');
  const second = await testPicture('#aa2211');
  overrideEnv({ BACKUP_KEEP: 1, BACKUP_KEEP_DAYS: 0 });
  expect(testBackup().dropped).toBe(2);
  expect([existsSync(pool(first)), existsSync(pool(second))]).toEqual([false, true]);
  expect(listBackups()).toHaveLength(1);
});

test('a picture that is gone or was cut short is told, and the text saved; one that an earlier backup has is kept', async () => {
  const [lost, cut, kept] = [await testPicture(), await testPicture('#aa2211'), await testPicture('#11aa22')];
  const original = (id: string) => join(env().DATA_DIR, 'media', id.slice(0, 2), id, 'original.png');
  rmSync(original(lost));
  writeFileSync(original(cut), readFileSync(original(cut)).fill(0, 20));
  const { missing } = testBackup();
  expect(missing).toEqual([
    expect.stringContaining(`${lost}/original`),
    expect.stringContaining(`${cut}/original.png`),
  ]);
  rmSync(join(env().DATA_DIR, 'media', kept.slice(0, 2)), { recursive: true });
  expect(testBackup().missing.filter((path) => path.includes(kept))).toEqual([]);
});

test('a damaged store gets no backup, and the ones before it stay', async () => {
  await testStory('渡口停航');
  const { folder } = testBackup();
  db().$client.exec('PRAGMA foreign_keys = OFF; DELETE FROM channel');
  expect(why()).toContain('foreign_key_check');
  expect(listBackups().map((backup) => backup.folder)).toEqual([folder]);
  expect(drafts()).toEqual([]);
});

test('disk trouble is told in Chinese and leaves no half backup', () => {
  const file = join(env().DATA_DIR, 'file');
  writeFileSync(file, '');
  overrideEnv({ BACKUP_DIR: join(file, 'backups') });
  expect(why()).toMatch(/写不进去/);
  overrideEnv({ BACKUP_DIR: env().DATA_DIR });
  expect(why()).toMatch(/不能就是 DATA_DIR/);
  overrideEnv({ BACKUP_DIR: undefined });
  mkdirSync(join(backupDir(), 'media'), { recursive: true });
  const full = vi.spyOn(Database.prototype, 'prepare').mockImplementation(() => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  });
  expect(why()).toMatch(/磁盘已满/);
  full.mockRestore();
  expect([...listBackups(), ...drafts()]).toEqual([]);
  expect(why()).toMatch(/^made/);
});

test('two at once: the second is refused; what a killed one left is cleared away', () => {
  mkdirSync(join(backupDir(), '.making-abcdefgh'), { recursive: true });
  const other = tryLock(join(backupDir(), 'backup.lock'));
  expect(why()).toMatch(/另一个备份/);
  other?.release();
  expect(why()).toMatch(/^made/);
  expect(drafts()).toEqual([]);
});

test('backups are named by their time, and the newest stands first', () => {
  setClock(Date.UTC(2026, 10, 23, 9, 15, 0, 123));
  backUp(() => {});
  setClock(Date.UTC(2026, 10, 23, 10, 15, 0, 0));
  backUp(() => {});
  expect(listBackups().map(({ name, at }) => [name, at])).toEqual([
    ['20261123T101500.000Z', Date.UTC(2026, 10, 23, 10, 15)],
    ['20261123T091500.123Z', Date.UTC(2026, 10, 23, 9, 15, 0, 123)],
  ]);
});
