import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { openDatabase } from '#db/client.ts';
import { type FilledServer, filledServer } from './ground/filled-server.ts';
import { thorough } from './ground/thorough.ts';

const root = join(import.meta.dirname, '..');
const build = z.object({ folder: z.string() });

let server: FilledServer;
let alone: ChildProcess | undefined;
let paths: string[] = [];

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await filledServer(30);
  const database = openDatabase(join(server.dataDir, 'jinwen.db'), 5000);
  const rows = database.$client.prepare('SELECT slug FROM publication ORDER BY slug').all();
  database.$client.close();
  paths = z
    .array(z.object({ slug: z.string() }))
    .parse(rows)
    .map(({ slug }) => `/article/${slug}`);
});
test.afterEach(() => stopAlone());
test.afterAll(() => server.stop());

/** `next start` and nothing else, on the server's port and store. */
async function startAlone(): Promise<void> {
  await server.stop();
  const { folder } = build.parse(JSON.parse(readFileSync(join(root, 'dist/current.json'), 'utf8')));
  const { port, hostname } = new URL(server.url);
  alone = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', port, '-H', hostname], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: port,
      HOST: hostname,
      DATA_DIR: server.dataDir,
      DIST_DIR: join('dist', folder),
      NODE_ENV: 'production',
    },
  });
  // Nobody is well there by /internal/health: no jobs run.
  while (!(await fetch(`${server.url}/rolling`).catch(() => null))?.ok) await sleep(100);
}

async function stopAlone(): Promise<void> {
  const running = alone;
  alone = undefined;
  if (!running) return;
  const ended = new Promise((resolve) => running.once('exit', resolve));
  running.kill();
  await ended;
}

async function ask(path: string) {
  const answer = await fetch(server.url + path);
  return { status: answer.status, next: answer.headers.get('x-nextjs-cache'), html: await answer.text() };
}

test('`next start` alone shows what the edge kept, and keeps what it rendered for the edge', async () => {
  const [kept = '', rendered = ''] = paths;
  const before = await ask(kept);
  await sleep(500);
  await startAlone();
  expect(await ask(kept)).toEqual({ ...before, next: 'HIT' });
  const made = await ask(rendered);
  expect(made).toMatchObject({ status: 200, next: 'MISS' });
  expect(await ask(rendered)).toEqual({ ...made, next: 'HIT' });
  await sleep(500);
  await stopAlone();
  await startAlone();
  expect(await ask(rendered)).toEqual({ ...made, next: 'HIT' });
  await stopAlone();
  await server.start();
  const answer = await fetch(server.url + rendered);
  expect(answer.headers.get('cache-status')).toBe('edge; hit');
  expect(await answer.text()).toBe(made.html);
});

test('what changes at the command line is new at once before `next start` alone', thorough, async () => {
  const [, , path = ''] = paths;
  await startAlone();
  expect(await ask(path)).toMatchObject({ status: 200, next: 'MISS' });
  expect(await ask(path)).toMatchObject({ status: 200, next: 'HIT' });
  await server.news('kill', path, '--reason', '测试').catch((error: unknown) => String(error));
  expect((await ask(path)).html).toContain('此稿已撤回');
});
