import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, asyncProperty, array, constantFrom, nat, tuple } from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { sha256 } from '#lib/ids.ts';
import { db, openDatabase, write } from './client.ts';
import { enqueue, finishErrand } from './queue.ts';
import { audit } from './schema/audit.ts';
import { queue } from './schema/queue.ts';
import { setting } from './schema/site.ts';
import { openShelf } from './shelved-pages.ts';
import { frameStamp } from './store-mark.ts';
import { useTestDatabase } from './testing.ts';

useTestDatabase();

type Shelf = ReturnType<typeof openShelf>;
let build = 'one';
const opened: Shelf[] = [];

const file = () => join(env().DATA_DIR, 'pages.db');
const open = (maxBytes = 10_000_000): Shelf => {
  const shelf = openShelf({ path: file(), stamp: () => `${build} ${frameStamp()}`, maxBytes });
  opened.push(shelf);
  return shelf;
};
const page = (text: string) => ({ etag: text, madeAt: now(), br: Buffer.from(text) });
const written = () => new Promise<void>((resolve) => void setTimeout(resolve, 260));
const textOn = (shelf: Shelf, path: string) => shelf.get(path)?.br.toString() ?? null;

/** As newsroom/publication/change-published.ts does in the transaction of a change. */
const promise = (paths: string[]) => write((tx) => enqueue(tx, { job: 'expire', payload: { paths } }));
const act = (text: string) =>
  db()
    .insert(audit)
    .values({ at: 0, staffName: 'x', verb: text, detail: {}, previousHash: '', hash: sha256(text) })
    .run();
const finishAll = async () => {
  for (const { id } of db().select({ id: queue.id }).from(queue).all()) await finishErrand(id);
};

beforeEach(() => {
  build = 'one';
});
afterEach(() => {
  vi.useRealTimers();
  for (const shelf of opened.splice(0)) shelf.close();
});

test('pages outlive the process that made them, also one that is killed', async () => {
  const killed = open();
  killed.put('/a', page('甲'));
  await written();
  expect(textOn(open(), '/a')).toBe('甲');
});

test('what was published while no server ran is gone at the next start', async () => {
  const shelf = open();
  shelf.put('/a', page('甲'));
  shelf.put('/b', page('乙'));
  shelf.close();
  await promise(['/a']);
  const next = open();
  expect([textOn(next, '/a'), textOn(next, '/b')]).toEqual([null, '乙']);
});

test('a kill between the commit of a publication and its expiry brings nothing back', async () => {
  const killed = open();
  killed.put('/a', page('甲'));
  await written();
  await promise(['/a', '/']);
  expect(textOn(open(), '/a')).toBeNull();
});

test('a kill right after the expiry brings nothing back, also when the errand is finished', async () => {
  const killed = open();
  killed.put('/a', page('甲'));
  killed.put('/b', page('乙'));
  await written();
  await promise(['/a']);
  killed.drop(['/a']);
  await finishAll();
  const next = open();
  expect([textOn(next, '/a')]).toEqual([null]);
});

test('an expiry that another process carried out leaves a copied file worthless', async () => {
  const copied = open();
  copied.put('/a', page('甲'));
  copied.close();
  await promise(['/a']);
  await finishAll();
  expect(textOn(open(), '/a')).toBeNull();
});

test('a restored store, another build, another frame and a damaged file start an empty shelf', async () => {
  const fill = () => {
    for (const one of opened.splice(0)) one.close();
    const shelf = open();
    shelf.put('/a', page('甲'));
    shelf.close();
  };
  act('publish');
  fill();
  expect(textOn(open(), '/a')).toBe('甲');
  fill();
  for (const { name } of db().all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'",
  ))
    db().run(`DROP TRIGGER ${name}`);
  db().delete(audit).run();
  act('something else');
  expect(textOn(open(), '/a')).toBeNull();
  fill();
  build = 'two';
  expect(textOn(open(), '/a')).toBeNull();
  fill();
  db()
    .insert(setting)
    .values({ name: 'site', value: { name: '别的' } })
    .run();
  expect(textOn(open(), '/a')).toBeNull();
  fill();
  for (const one of opened.splice(0)) one.close();
  writeFileSync(file(), 'not a database'.repeat(1000));
  expect(textOn(open(), '/a')).toBeNull();
});

test('it is bounded, and an expiry of everything leaves an empty file', async () => {
  const shelf = open(200_000);
  for (let at = 0; at < 200; at += 1) {
    shelf.put(`/${at}`, page('长'.repeat(1000)));
    if (at % 20 === 19) await written();
  }
  const held = Array.from({ length: 200 }, (_, at) => shelf.has(`/${at}`)).filter(Boolean).length;
  expect(held).toBeGreaterThan(20);
  expect(held).toBeLessThan(60);
  shelf.dropAll();
  expect(textOn(shelf, '/199')).toBeNull();
  expect(existsSync(file())).toBe(true);
  shelf.put('/199', page('新'));
  await written();
  expect(textOn(open(), '/199')).toBe('新');
});

test('what is written again is counted once, and when it is full the oldest go', async () => {
  const shelf = open(200_000);
  for (let round = 0; round < 6; round += 1) {
    for (let at = 0; at < 20; at += 1) shelf.put(`/${at}`, page('长'.repeat(1000)));
    await written();
  }
  expect(shelf.isFull()).toBe(false);
  for (let at = 0; at < 20; at += 1) expect(shelf.has(`/${at}`)).toBe(true);
  shelf.drop(Array.from({ length: 20 }, (_, at) => `/${at}`));
  for (let at = 20; at < 40; at += 1) shelf.put(`/${at}`, page('长'.repeat(1000)));
  await written();
  expect(shelf.isFull()).toBe(false);
  for (let at = 40; at < 120; at += 1) {
    shelf.put(`/${at}`, page('长'.repeat(1000)));
    if (at % 20 === 19) await written();
  }
  expect([shelf.has('/20'), shelf.has('/119')]).toEqual([false, true]);
}, 30_000);

test('a pattern takes thousands of pages at once, durably, and they are cleared away by and by', async () => {
  const shelf = open();
  for (let at = 1; at <= 1000; at += 1) shelf.put(`/news/page/${at}`, page('旧'));
  shelf.put('/news/pages', page('别的'));
  await written();
  shelf.put('/news/page/1001', page('旧'));
  shelf.drop(['/news/page/*', '/nothing']);
  // Put after the expiry, so it is new.
  shelf.put('/news/page/2', page('新'));
  await written();
  for (const one of [shelf, open()]) {
    for (const path of ['/news/page/1', '/news/page/1000', '/news/page/1001'])
      expect([textOn(one, path), one.has(path)]).toEqual([null, false]);
    expect([textOn(one, '/news/page/2'), textOn(one, '/news/pages')]).toEqual(['新', '别的']);
  }
  const left = () => {
    const other = openDatabase(file(), 1000);
    const [row] = other.all<{ pages: number }>(
      'SELECT count(*) + (SELECT count(*) FROM gone) AS pages FROM page',
    );
    other.$client.close();
    return row?.pages;
  };
  await expect.poll(left, { timeout: 15_000 }).toBe(2);
}, 30_000);

test('a pattern that waits in the queue is carried out before the first answer', async () => {
  const shelf = open();
  shelf.put('/news/page/1', page('甲'));
  shelf.put('/news/world/page/1', page('乙'));
  shelf.close();
  await promise(['/news/page/*']);
  const next = open();
  expect([textOn(next, '/news/page/1'), textOn(next, '/news/world/page/1')]).toEqual([null, '乙']);
});

test('a shelf that failed is empty, and in use again after a minute, without a restart', async () => {
  const shelf = open();
  shelf.put('/a', page('甲'));
  await written();
  const other = openDatabase(file(), 1000);
  other.run('UPDATE page SET sum = 0');
  other.$client.close();
  expect(textOn(shelf, '/a')).toBeNull();
  expect(existsSync(file())).toBe(false);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  await expect.poll(() => existsSync(file())).toBe(true);
  expect(textOn(shelf, '/a')).toBeNull();
  shelf.put('/a', page('乙'));
  await written();
  expect(textOn(open(), '/a')).toBe('乙');
});

test('a folder in its place keeps no server from starting', async () => {
  mkdirSync(join(file(), 'inside'), { recursive: true });
  const shelf = open();
  expect(textOn(shelf, '/a')).toBeNull();
  expect(() => shelf.drop(['/a'])).toThrow('EISDIR');
  rmSync(file(), { recursive: true });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  await expect.poll(() => existsSync(file())).toBe(true);
  shelf.drop(['/a']);
  shelf.put('/a', page('甲'));
  expect(textOn(shelf, '/a')).toBe('甲');
});

/** Any order of rendering, publishing, expiring, finishing errands, dying and starting again. */
test('no history of crashes brings back a text older than the last publication', async () => {
  await assert(
    asyncProperty(
      array(tuple(constantFrom('render', 'publish', 'expire', 'finish', 'die', 'stop'), nat(2)), {
        maxLength: 25,
      }),
      async (acts) => {
        const text = [0, 0, 0];
        let shelf = open();
        shelf.dropAll();
        const due: { id: number; path: string }[] = [];
        for (const [what, n] of acts) {
          const path = `/${n}`;
          switch (what) {
            case 'render':
              shelf.put(path, page(String(text[n])));
              break;
            case 'publish':
              text[n] = (text[n] ?? 0) + 1;
              await promise([path]);
              due.push({ id: db().select({ id: queue.id }).from(queue).all().at(-1)?.id ?? 0, path });
              break;
            case 'expire':
              if (due[0]) shelf.drop([due[0].path]);
              break;
            case 'finish': {
              const first = due.shift();
              if (first) {
                shelf.drop([first.path]);
                await finishErrand(first.id);
              }
              break;
            }
            case 'stop':
              shelf.close();
              shelf = open();
              break;
            case 'die':
              shelf = open();
              break;
          }
          // Between a publication's commit and its announcement the old text is still right to show.
          if (what !== 'die' && what !== 'stop') continue;
          for (const at of [0, 1, 2]) {
            expect([null, String(text[at])]).toContain(textOn(shelf, `/${at}`));
          }
        }
        for (const one of opened.splice(0)) one.close();
      },
    ),
    { numRuns: 60 },
  );
});
