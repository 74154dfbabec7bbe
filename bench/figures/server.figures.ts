import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueDepth } from '#db/queue.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { publishedPathsBefore } from '#newsroom/publication/published-paths.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { Measured } from '../process.ts';
import { startOurs } from '../servers.ts';
import { storeOf, withStore } from '../stores.ts';
import { msOf, told } from './figure.ts';

const by: Person = { id: null, name: '测量', role: 'chief' };
let folder: string;
let ours: Measured;

beforeAll(async () => {
  folder = await storeOf(100);
  ours = await startOurs({ dataDir: folder });
});
afterAll(() => ours.stop());

const get = (path: string) => fetch(ours.url + path, { redirect: 'manual' });
const sending = (text: string): Socket => {
  const socket = connect(Number(new URL(ours.url).port), '127.0.0.1').on('error', () => {});
  socket.write(text);
  return socket;
};

test('P11: beside 400 slow connections at most one reader of a hundred fails or waits over 2 s', async () => {
  const sockets = Array.from({ length: 400 }, (_, n) =>
    n % 2 === 0
      ? sending('GET / HTTP/1.1\r\nHost: x\r\nX-')
      : sending(`GET /${n} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(20)).pause(),
  );
  const drip = setInterval(() => {
    for (const [n, socket] of sockets.entries()) if (n % 2 === 0 && socket.writable) socket.write('a');
  }, 500);
  await sleep(500);
  const waits: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const reader = async (path: string) => {
      const asked = performance.now();
      const answer = await get(path).catch(() => null);
      waits.push(answer && answer.status < 500 ? performance.now() - asked : Infinity);
    };
    await Promise.all(['/', '/rolling', '/news/world', `/?${round}`, '/nowhere'].map(reader));
    await sleep(100);
  }
  clearInterval(drip);
  for (const socket of sockets) socket.destroy();
  const [, second = 0] = waits.toSorted((a, b) => b - a);
  expect
    .soft(told('beside 400 slow connections: the second longest wait of 100', second))
    .toBeLessThanOrEqual(2000);
});

test('P11: beside clients that send thousands of requests and read nothing', async () => {
  const picture = /\/media\/[\w/.-]+/.exec(await (await get('/')).text())?.[0] ?? '/search?q=a';
  const sockets = Array.from({ length: 50 }, () =>
    sending(`GET ${picture} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(4000)).pause(),
  );
  await sleep(200);
  const ms = await msOf(async () => expect((await get('/')).status).toBe(200));
  for (const socket of sockets) socket.destroy();
  expect.soft(told('beside 50 clients with 4,000 requests each: the front', ms)).toBeLessThanOrEqual(2000);
});

test('a change that nobody announces is before readers by its errand', async () => {
  await withStore(folder, async () => {
    const [first] = publishedPathsBefore(null, 1);
    if (!first) throw new Error('the store is empty');
    const waits: number[] = [];
    for (let n = 1; n <= 20; n += 1) {
      await get(first.path);
      const draft = readDraft(first.articleId);
      if (!draft) throw new Error('no draft');
      const headline = `测量第${n}次改动`;
      const input = { ...draft.input, headline };
      await saveDraft({ by, id: first.articleId, basedOn: draft.revisionId, input });
      await publish({ by, id: first.articleId, override: '测量' });
      const done = async () => {
        while (queueDepth() > 0) await sleep(5);
        expect(await (await get(first.path)).text()).toContain(headline);
      };
      waits.push(await msOf(done));
    }
    expect
      .soft(told('from the change to readers by its errand, the longest of 20', Math.max(...waits)))
      .toBeLessThanOrEqual(1000);
  });
});
