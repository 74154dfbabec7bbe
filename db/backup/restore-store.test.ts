import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { env, overrideEnv } from '#lib/env.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { testChief, testStory } from '#newsroom/publication/testing-articles.ts';
import { backupDir } from './backup-folder.ts';
import { closeDatabase, databasePath, db } from '../client.ts';
import { finishRestore, readRestoring } from './finish-restore.ts';
import { tryLock } from '../lock.ts';
import { restore } from './restore-store.ts';
import { faultsIn } from '../soundness.ts';
import { testBackup, testPicture, testStore } from './testing-backup.ts';
import { useTestDatabase } from '../testing.ts';

useTestDatabase();

const from = (folder: string, onStep?: () => void) =>
  restore({ folder, by: '测试', tell: () => {}, ...(onStep ? { onStep } : {}) });
const refusal = (folder: string): string => {
  try {
    return `restored ${from(folder).folder}`;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};
const data = (...path: string[]) => join(env().DATA_DIR, ...path);

test('a drill: stories, their history, media and sealed secrets come back, and what was there lies aside', async () => {
  const { look, id } = await testStore();
  const before = look();
  const backup = testBackup();
  await kill({ by: testChief, id, reason: '有误' });
  await testStory('备份之后的稿件');
  closeDatabase();
  rmSync(data('secret.key'));
  writeFileSync(data('pages.db'), 'pages');
  const done = from('latest');
  expect(done).toMatchObject({ folder: backup.folder, lost: { acts: 4, killed: [id] }, missing: [] });
  expect(look()).toEqual(before);
  expect(faultsIn(db())).toBeNull();
  expect(existsSync(data('pages.db'))).toBe(false);
  expect(readdirSync(done.aside).toSorted()).toEqual(['jinwen.db', 'media']);
  expect(readdirSync(env().DATA_DIR).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('onto a machine that has nothing yet, media come out of the pool', async () => {
  const { look } = await testStore();
  const before = look();
  const { folder } = testBackup();
  const elsewhere = mkdtempSync(join(tmpdir(), 'jinwen-moved-'));
  const old = env().DATA_DIR;
  onTestFinished(() => {
    overrideEnv({ DATA_DIR: old });
    rmSync(elsewhere, { recursive: true, force: true });
  });
  closeDatabase();
  overrideEnv({ DATA_DIR: join(elsewhere, 'new') });
  expect(from(folder)).toMatchObject({ lost: null });
  expect(look()).toEqual(before);
  closeDatabase();
});

test('a damaged backup is refused with what is wrong, and nothing is touched', async () => {
  const mediaId = await testPicture();
  const { folder } = testBackup();
  await testStory('备份之后的稿件');
  closeDatabase();
  const aside = mkdtempSync(join(tmpdir(), 'jinwen-whole-'));
  onTestFinished(() => rmSync(aside, { recursive: true, force: true }));
  cpSync(backupDir(), aside, { recursive: true });
  const seen = () => readdirSync(env().DATA_DIR).filter((name) => name !== 'server.lock');
  const before = seen();
  const store = readFileSync(databasePath());
  const inPool = join(backupDir(), 'media', mediaId.slice(0, 2), mediaId, 'original.png');
  const inUse = data('media', mediaId.slice(0, 2), mediaId, 'original.png');
  const flipped = (path: string) => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  const cases: [() => void, RegExp][] = [
    [() => flipped(join(folder, 'jinwen.db')), /jinwen\.db 的内容不对/],
    [() => writeFileSync(join(folder, 'jinwen.db'), 'short'), /jinwen\.db 的大小不对/],
    [() => rmSync(join(folder, 'jinwen.db')), /缺少 jinwen\.db/],
    [() => writeFileSync(join(folder, 'manifest.json'), '{}'), /manifest\.json 读不懂/],
    [() => (flipped(inPool), rmSync(inUse)), /original\.png 的内容不对/],
    [() => rmSync(inPool), /缺少媒体文件/],
    [() => rmSync(join(folder, 'manifest.json')), /不是备份/],
  ];
  for (const [damage, said] of cases) {
    damage();
    expect(refusal(folder)).toMatch(said);
    expect([seen(), readFileSync(databasePath()).equals(store)]).toEqual([before, true]);
    cpSync(aside, backupDir(), { recursive: true, force: true });
  }
});

test('one that a newer version made, one beside a running server or command, and none at all are refused', async () => {
  await testStory('渡口停航');
  expect(refusal('latest')).toMatch(/还没有备份/);
  const { folder } = testBackup();
  expect(refusal(folder)).toMatch(/另一个命令/);
  closeDatabase();
  const lock = tryLock(data('server.lock'));
  expect(refusal(folder)).toMatch(/先停下它/);
  lock?.release();
  const path = join(folder, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"migration": \d+/, '"migration": 9999999999999'));
  expect(refusal(folder)).toMatch(/更新的版本/);
});

/** Restores, and dies before step `last`. False where it came to its end before that. */
function dies(folder: string, last: number): boolean {
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps === last) throw new Error('killed');
  };
  try {
    from(folder, step);
    return false;
  } catch {
    return true;
  }
}

test('killed after any step, the next start has the new store, whole, and the old one lies aside', async () => {
  const { look } = await testStore();
  const before = look();
  const { folder } = testBackup();
  await testPicture('#aa2211');
  await testStory('备份之后的稿件');
  closeDatabase();
  const start = mkdtempSync(join(tmpdir(), 'jinwen-start-'));
  onTestFinished(() => rmSync(start, { recursive: true, force: true }));
  cpSync(env().DATA_DIR, start, { recursive: true });
  let last = 1;
  for (; dies(folder, last); last += 1) {
    // What a start does first.
    finishRestore();
    expect(look()).toEqual(before);
    expect(faultsIn(db())).toBeNull();
    closeDatabase();
    const aside = readdirSync(env().DATA_DIR).find((name) => name.startsWith('before-restore-'));
    expect(readdirSync(data(aside ?? '')).toSorted()).toEqual(['jinwen.db', 'media', 'secret.key']);
    expect(readRestoring()).not.toBeNull();
    rmSync(env().DATA_DIR, { recursive: true });
    cpSync(start, env().DATA_DIR, { recursive: true });
  }
  expect(last).toBeGreaterThan(5);
});

test('killed while it still copies, the old store stands, and the next start clears the half copy away', async () => {
  const { look } = await testStore();
  const before = look();
  closeDatabase();
  mkdirSync(data('.restoring-abcdefgh'));
  writeFileSync(data('.restoring-abcdefgh', 'jinwen.db'), 'half');
  finishRestore();
  expect(look()).toEqual(before);
  expect(existsSync(data('.restoring-abcdefgh'))).toBe(false);
});

test('a store too damaged to be read goes aside as it is', async () => {
  const { look } = await testStore();
  const before = look();
  const { folder } = testBackup();
  closeDatabase();
  const rot = 'this is no database at all'.repeat(1000);
  writeFileSync(databasePath(), rot);
  const { aside, lost } = from(folder);
  expect(lost).toBeNull();
  expect(readFileSync(join(aside, 'jinwen.db'), 'utf8')).toBe(rot);
  expect(look()).toEqual(before);
});
