import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { strangers } from './testing-stranger.ts';
import { storeOfEarlier } from './testing-earlier.ts';
import { StoreProcess } from './testing-store-process.ts';

// Each test starts several processes.
vi.setConfig({ testTimeout: 240_000 });

const run = promisify(execFile);
const count = "SELECT count(*) FROM queue WHERE job = 'count'";
const found = strangers();
let dir = '';
let store = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'jinwen-stranger-'));
  store = join(dir, 'jinwen.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function started(): Promise<StoreProcess> {
  const server = await StoreProcess.start(dir);
  onTestFinished(() => server.kill());
  expect(server.why).toBeNull();
  return server;
}

async function writeTwenty(server: StoreProcess): Promise<void> {
  for (let n = 1; n <= 20; n += 1) expect(await server.write(n)).toBe('written');
}

function held(path: string): number {
  const copy = new Database(path, { readonly: true });
  try {
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    return Number(copy.prepare(count).pluck().get());
  } finally {
    copy.close();
  }
}

test.skipIf(found.length === 0 && process.env['CI'] === undefined)('an older SQLite is at hand', () => {
  expect(found.length).toBeGreaterThan(0);
});

const starts: [string, () => void][] = [
  ['a first start', () => {}],
  ['a start that migrates', () => storeOfEarlier(store)],
];

/** One pair of a stranger and a start stands for the others. */
const tagged = (kept: boolean) => (kept ? {} : { tags: 'thorough' });

describe.each(found)('$name, which opens the store to read,', (stranger) => {
  describe.each(starts)('beside %s:', (start, arrange) => {
    const stands = stranger === found[0] && start === starts[1]?.[0];
    test(
      'of twenty acknowledged writes none is lost to kill -9, and a backup has them',
      tagged(stands),
      async () => {
        arrange();
        const server = await started();
        const wal = statSync(`${store}-wal`).ino;
        stranger.read(store, count);
        await writeTwenty(server);
        expect(stranger.read(store, count)).toBe(20);
        expect(statSync(`${store}-wal`).ino).toBe(wal);
        const { stdout } = await run(process.execPath, ['bin/news.ts', 'backup'], {
          env: { ...process.env, DATA_DIR: dir },
        });
        expect(await server.write(21)).toBe('written');
        await server.kill();
        expect(held(store)).toBe(21);
        const { folder } = z.object({ folder: z.string() }).parse(JSON.parse(stdout));
        expect(held(join(folder, 'jinwen.db'))).toBe(20);
      },
    );
  });
});

/** The kernel's word for it: SQLite's lock on the database, without which no other program knows that it is open. */
const isLocked = (pid: number): boolean =>
  readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .some((line) => line.includes(` ${pid} `) && line.includes(`:${statSync(store).ino} `));

test.runIf(existsSync('/proc/locks')).each(starts)(
  'after %s, and all that a process does with the store that it has open, SQLite’s lock is held',
  async (_, arrange) => {
    arrange();
    const server = await started();
    expect(isLocked(server.pid)).toBe(true);
    for (const verb of ['backUp', 'lookThrough', 'tighten', 'lockAgain', 'restore'])
      expect([verb, await server.ask(verb), isLocked(server.pid)]).toEqual([verb, 'done', true]);
  },
);

test('renamed under the server: nothing more is acknowledged, no start makes another store, and put back it is whole', async () => {
  const server = await started();
  await writeTwenty(server);
  renameSync(store, `${store}.aside`);
  expect(await server.write(21)).toMatch(/^没有存上：数据库文件已被移走/);
  await server.kill();
  const again = await StoreProcess.start(dir);
  expect(again.why).toMatch(/没有启动：数据库 .* 不见了.*日志.*放回原处/);
  await again.kill();
  renameSync(`${store}.aside`, store);
  const whole = await started();
  expect(await whole.write(22)).toBe('written');
  await whole.kill();
  expect(held(store)).toBe(21);
});

test('a copy that a tool takes meanwhile, with the log, is whole; the server goes on', async () => {
  const server = await started();
  await writeTwenty(server);
  const copy = join(dir, 'copy.db');
  for (const end of ['', '-wal']) copyFileSync(store + end, copy + end);
  expect(held(copy)).toBe(20);
  expect(await server.write(21)).toBe('written');
  await server.kill();
  expect(held(store)).toBe(21);
});

test('a migration that would leave broken references starts nothing, twice, and leaves the store as it was', async () => {
  storeOfEarlier(store);
  const edit = new Database(store);
  edit.pragma('foreign_keys = OFF');
  edit.exec("INSERT INTO address (slug, articleId, createdAt) VALUES ('a', 99, 0)");
  const seen = (one: Database.Database) => [
    one.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all(),
    one.prepare('SELECT created_at FROM __drizzle_migrations').all(),
    one.prepare('SELECT * FROM address').all(),
  ];
  const before = seen(edit);
  edit.close();
  for (let start = 1; start <= 2; start += 1) {
    const server = await StoreProcess.start(dir);
    expect(server.why).toMatch(/没有启动，原来的数据没有改动.*address 表 1 行/);
    await server.kill();
    const after = new Database(store, { readonly: true });
    expect(seen(after)).toEqual(before);
    after.close();
  }
});
