import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import { strangers } from '#db/testing-stranger.ts';
import { type FilledServer, filledServer } from './ground/filled-server.ts';
import { thorough } from './ground/thorough.ts';

let server: FilledServer;
let store = '';

test.setTimeout(240_000);
test.beforeAll(async () => {
  server = await filledServer(30);
  store = join(server.dataDir, 'jinwen.db');
});
test.afterAll(() => server.stop());

const health = async () => {
  const answer = await fetch(`${server.url}/internal/health`);
  const told: unknown = await answer.json();
  return { status: answer.status, told };
};
/** SQLite's lock, as the kernel tells it: without it other programs believe that nobody has the store open. */
const isLocked = () =>
  !existsSync('/proc/locks') ||
  readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .some((line) => line.includes(` ${server.pid()} `) && line.includes(`:${statSync(store).ino} `));
const front = async () => (await fetch(server.url)).status;

/** In the database's own file, without its log. */
function isOnDisk(username: string): boolean {
  const copy = join(mkdtempSync(join(tmpdir(), 'jinwen-copy-')), 'copy.db');
  copyFileSync(store, copy);
  const database = openDatabase(copy);
  try {
    return database.$client.prepare('SELECT 1 FROM staff WHERE username = ?').get(username) !== undefined;
  } finally {
    database.$client.close();
  }
}

test('beside the running server: read by another SQLite it stays well, renamed it says 503, put back it is well', async () => {
  for (const { read } of strangers()) expect(read(store, 'SELECT count(*) FROM article')).toBe(30);
  expect(await health()).toMatchObject({ status: 200, told: { databaseFault: null } });
  expect(await front()).toBe(200);
  await server.news('backup');
  expect(isLocked()).toBe(true);
  renameSync(store, `${store}.aside`);
  expect(await health()).toMatchObject({
    status: 503,
    told: { database: false, databaseFault: expect.stringContaining('移走') },
  });
  expect(await front()).toBe(200);
  await expect(server.news('slot', 'list')).rejects.toThrow('不见了');
  renameSync(`${store}.aside`, store);
  expect(await health()).toMatchObject({ status: 200 });
});

test(
  'a log that was deleted costs nothing that was acknowledged, though the server is killed',
  thorough,
  async () => {
    await server.news('staff', 'add', '王编辑', '--username', 'wang');
    rmSync(`${store}-wal`);
    await expect.poll(async () => (await health()).status).toBe(503);
    await expect.poll(() => isOnDisk('wang'), { timeout: 60_000 }).toBe(true);
    await server.stop('SIGKILL');
    chmodSync(server.dataDir, 0o755);
    await server.start();
    expect(await server.news('staff', 'list')).toContain('wang');
    expect(statSync(server.dataDir).mode & 0o777).toBe(0o700);
  },
);
