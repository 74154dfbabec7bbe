import { type ExecFileException, execFile, spawn } from 'node:child_process';
import {
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
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { isMigrated } from '#db/migrate.ts';
import { openDatabase } from '#db/client.ts';
import { tryLock } from '#db/lock.ts';
import { storeOfEarlier } from '#db/testing-earlier.ts';

// Each test starts several processes.
vi.setConfig({ testTimeout: 240_000 });

let parent = '';
let dir = '';
let store = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jinwen-place-'));
  dir = join(parent, 'data');
  store = join(dir, 'jinwen.db');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A command in a process of its own; code, stdout and stderr. */
const news = (...args: string[]) =>
  new Promise<{ code: number; out: string; errors: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: dir };
    execFile(
      process.execPath,
      ['bin/news.ts', ...args],
      { env },
      (error: ExecFileException | null, out, errors) =>
        resolve({ code: Number(error?.code ?? 0), out, errors }),
    );
  });

for (const args of [
  ['check'],
  ['kill', '1', '--reason', '有误'],
  ['staff', 'list'],
  ['staff', 'add', '王编辑', '--username', 'wang'],
  ['backup'],
]) {
  const suite = args[0] === 'check' ? {} : { tags: 'thorough' };
  test(
    `${args.join(' ')}: where there is no store it says so, with the path, and makes none`,
    suite,
    async () => {
      const { code, out, errors } = await news(...args);
      expect([code, out]).toEqual([1, '']);
      expect(errors).toMatch(/没有数据库.*DATA_DIR/);
      expect(errors).toContain(store);
      expect(existsSync(dir)).toBe(false);
    },
  );
}

test('what nobody reads any more is not written, and the work goes on: news fill 3 | head -0', async () => {
  const child = spawn(process.execPath, ['bin/news.ts', 'fill', '3'], {
    env: { ...process.env, DATA_DIR: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (some: Buffer) => (errors += some.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(errors).toContain('服务器没有运行');
  expect(errors).not.toContain('EPIPE');
  expect(code).toBe(0);
});

test('a store that cannot be opened is told with its path and what to do', async () => {
  mkdirSync(store, { recursive: true });
  const closed = await news('staff', 'list');
  expect([closed.code, closed.out]).toEqual([1, '']);
  expect(closed.errors).toContain(`打不开数据库 ${store}`);
  expect(closed.errors).toContain('请用运行服务器的系统用户执行');
  rmSync(store, { recursive: true });
  writeFileSync(store, 'not a database, though as long as one begins'.repeat(100));
  const foreign = await news('check');
  expect(foreign.code).toBe(1);
  expect(foreign.errors).toContain(`${store} 不是数据库，或已损坏`);
  expect(foreign.errors).toContain('请从备份恢复');
});

test('copy may be brought into a new store, and it is told that it is new', async () => {
  const page = join(parent, 'page.txt');
  writeFileSync(
    page,
    '首页 > 新闻 > 要闻\n渡口停航第三天\n2026-03-02 10:52 来源：今闻\n渡口今天停航，何时恢复另行通知。\n',
  );
  const { code, errors } = await news('import', page);
  expect(code).toBe(0);
  expect(errors).toContain(`${dir} 里还没有数据库，现在新建一个`);
  expect((await news('import', page)).errors).not.toContain('新建');
  expect((await news('import', store)).errors).toContain('是今闻自己的数据库');
});

test('a log that lost its database is not thrown away by opening a new one', async () => {
  mkdirSync(dir);
  storeOfEarlier(store);
  rmSync(store);
  writeFileSync(`${store}-wal`, 'acts that were acknowledged');
  for (const args of [['check'], ['fill', '1'], ['backup']]) {
    const { code, errors } = await news(...args);
    expect([code, errors]).toEqual([1, expect.stringContaining('日志')]);
  }
  expect(readFileSync(`${store}-wal`, 'utf8')).toBe('acts that were acknowledged');
  expect(readdirSync(dir)).toEqual(['jinwen.db-wal']);
});

test('under a running server of an earlier version no command changes the store’s shape', async () => {
  mkdirSync(dir);
  storeOfEarlier(store);
  const lock = tryLock(join(dir, 'server.lock'));
  onTestFinished(() => lock?.release());
  const { code, errors } = await news('slot', 'list');
  expect([code, errors]).toEqual([1, expect.stringContaining('请重启服务器')]);
  expect(hasNewestShape()).toBe(false);
  lock?.release();
  expect(await news('slot', 'list')).toMatchObject({ code: 0 });
  expect(hasNewestShape()).toBe(true);
  const again = tryLock(join(dir, 'server.lock'));
  onTestFinished(() => again?.release());
  expect(await news('slot', 'list')).toMatchObject({ code: 0 });
});

function hasNewestShape(): boolean {
  const database = openDatabase(store);
  try {
    return isMigrated(database);
  } finally {
    database.$client.close();
  }
}
