import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import { overrideEnv } from '#lib/env.ts';
import { tellServer } from '#lib/server/tell-server.ts';
import { type FilledServer, filledServer } from './ground/filled-server.ts';
import { thorough } from './ground/thorough.ts';

let server: FilledServer;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  server = await filledServer(60);
  overrideEnv({ DATA_DIR: server.dataDir, LOG_LEVEL: 'silent' });
});
test.afterAll(() => server.stop());

const get = (path: string) => fetch(server.url + path, { redirect: 'manual' });

test('P9: while the store fails readers get the last good copy, marked, and else a clear page', async () => {
  const front = await get('/');
  const text = await front.text();
  const path = /\/article\/[\w-]+/.exec(text)?.[0] ?? '';
  await get(path);
  const other =
    [...text.matchAll(/\/article\/[\w-]+/g)].map(([one]) => one).find((one) => one !== path) ?? '';
  const store = openDatabase(join(server.dataDir, 'jinwen.db'), 5000);
  store.run('ALTER TABLE publication RENAME TO publicationAway');
  store.run('ALTER TABLE channel RENAME TO channelAway');
  expect(await tellServer(['/', other], { patienceMs: 60_000 })).toBeNull();
  const copy = await get('/');
  expect([copy.status, copy.headers.get('cache-status')]).toEqual([200, 'edge; hit; detail=last-good-copy']);
  expect(await copy.text()).toBe(text);
  expect((await get(path)).status).toBe(200);
  const none = await get('/rolling/page/1');
  expect(none.status).toBe(500);
  expect(await none.text()).toContain('<main');
  store.run('ALTER TABLE publicationAway RENAME TO publication');
  store.run('ALTER TABLE channelAway RENAME TO channel');
  store.$client.close();
  await expect.poll(async () => (await get('/')).headers.get('cache-status')).toBe('edge; hit');
});

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const residentMb = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid()}/status`, 'utf8'))?.[1] ?? 0) / 1024;

// Seen red: with pages of unknown addresses let onto the shelf, 12.6 MB were left on disk by 5,000.
test('P10: addresses that nobody ever saw leave next to nothing on disk and little in memory', () =>
  strayed(1000));
test('P10: nor do 5,000 of them', thorough, () => strayed(5000));

async function strayed(addresses: number) {
  await Promise.all(['/', '/rolling', '/nowhere'].map(get));
  const [disk, memory] = [bytesIn(server.dataDir), residentMb()];
  const word = () => Math.random().toString(36).slice(2, 10);
  const kinds = [
    () => `/article/${word()}-${word()}`,
    () => `/tag/${word()}`,
    () => `/${word()}/${word()}`,
    () => `/?utm_source=${word()}`,
    () => `/news/world/page/${1000 + Math.floor(Math.random() * 8000)}`,
  ];
  const statuses = new Map<number, number>();
  const visitor = async (from: number) => {
    for (let n = from; n < addresses; n += 16) {
      const answer = await get(kinds[n % kinds.length]?.() ?? '/');
      await answer.arrayBuffer();
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, from) => visitor(from)));
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
  expect(bytesIn(server.dataDir) - disk).toBeLessThan(1024 * addresses);
  if (process.platform === 'linux') expect(residentMb() - memory).toBeLessThan(150);
}

/** Slow clients: half never end their headers, half never read what they asked for. */
async function connectSlow(count: number): Promise<Socket[]> {
  const port = Number(new URL(server.url).port);
  const sockets = Array.from({ length: count }, (_, n) => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    socket.write(
      n % 2 === 0 ? 'GET / HTTP/1.1\r\nHost: x\r\nX-' : `GET /${n} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(20),
    );
    return n % 2 === 0 ? socket : socket.pause();
  });
  await Promise.all(
    sockets.map((socket) => new Promise((done) => void socket.once('connect', done).once('close', done))),
  );
  return sockets;
}

// Seen red: with room for 300 sockets, which the slow ones then hold, 81 of 100 readers failed.
// `npm run figures` asks that none waits over 2 s.
test('P11: beside 400 slow connections readers are served', async () => {
  const slow = await connectSlow(400);
  const open = () => slow.filter((socket) => !socket.destroyed);
  const drip = setInterval(() => {
    for (const socket of open()) if (!socket.isPaused()) socket.write('a');
  }, 500);
  let unlucky = 0;
  for (let round = 0; round < 20; round += 1) {
    // Those who were cut off come again.
    slow.push(...(await connectSlow(400 - open().length)));
    const answers = await Promise.allSettled(
      ['/', '/rolling', '/news/world', `/?${round}`, '/nowhere'].map(get),
    );
    unlucky += answers.filter((one) => one.status === 'rejected' || one.value.status >= 500).length;
    // They were answered beside the slow ones, and not when these had been cut off.
    expect(open().length).toBeGreaterThan(100);
  }
  clearInterval(drip);
  for (const socket of slow) socket.destroy();
  expect(unlucky).toBeLessThanOrEqual(1);
});

// Seen by hand before: all were begun at once, and no reader was served for more than 20 seconds.
test('P11: beside clients that send thousands of requests and read nothing readers are served', async () => {
  const picture = /\/media\/[\w/.-]+/.exec(await (await get('/')).text())?.[0] ?? '/search?q=a';
  const port = Number(new URL(server.url).port);
  const memory = residentMb();
  const sockets = Array.from({ length: 50 }, () => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    socket.write(`GET ${picture} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(4000));
    return socket.pause();
  });
  await sleep(200);
  expect((await get('/')).status).toBe(200);
  if (process.platform === 'linux') expect(residentMb() - memory).toBeLessThan(150);
  const answered = await Promise.all(sockets.map(answersUntilItEnds));
  // Of 200,000: their connections were cut off, and next to nothing of what they had sent was begun.
  expect(answered.reduce((sum, one) => sum + one, 0)).toBeLessThan(50 * 100);
});

/** How many answers come on a connection before the server ends it. */
function answersUntilItEnds(socket: Socket): Promise<number> {
  let heard = '';
  let count = 0;
  return new Promise((resolve) => {
    socket.on('data', (piece: Buffer) => {
      const found = (heard + piece.toString('latin1')).split('HTTP/1.1 ');
      count += found.length - 1;
      heard = (found.at(-1) ?? '').slice(-8);
    });
    if (socket.destroyed) resolve(count);
    else socket.on('close', () => resolve(count)).resume();
  });
}
