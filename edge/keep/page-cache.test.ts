import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { everything } from '#lib/expiry.ts';
import type { Outcome } from '#edge/render/outcomes.ts';
import { type PageCache, pageCache } from './page-cache.ts';
import { noShelf, type PageShelf, type ShelvedPage } from './page-shelf.ts';

const calm = { withdrawn: false };
let clock = 0;
let rendered: string[] = [];
let texts: Map<string, string | Outcome>;

const document = (text: string, keep: 'disk' | 'no' = 'disk'): Outcome => ({
  kind: 'finished',
  page: { status: 200, type: 'text/html', body: Buffer.from(text.padEnd(700, '。')), headers: [] },
  keep,
});

const cacheWith = (more: { shelf?: PageShelf; maxBytes?: number } = {}): PageCache =>
  pageCache({
    render: (path) => {
      rendered.push(path);
      const answer = texts.get(path) ?? { kind: 'missing' };
      return Promise.resolve(typeof answer === 'string' ? document(answer) : answer);
    },
    shelf: noShelf,
    shelved: () => ({ status: 200, type: 'text/html', headers: [] }),
    lifeOf: () => ({ freshMs: 1000, graceMs: 1000 }),
    maxBytes: 1_000_000,
    mostWaiting: 100,
    now: () => clock,
    ...more,
  });

const textOf = async (cache: PageCache, path: string): Promise<[text: string, how: string]> => {
  const found = await cache.find(path);
  if (found.kind !== 'page') return [found.kind, ''];
  const body = await found.page.body.make('identity');
  return [body.toString().replace(/。+$/, ''), found.how];
};

beforeEach(() => {
  clock = 1_000_000;
  rendered = [];
  texts = new Map([
    ['/a', '甲'],
    ['/b', '乙'],
  ]);
});

test('a page is rendered once and then held', async () => {
  const cache = cacheWith();
  expect(await textOf(cache, '/a')).toEqual(['甲', 'miss']);
  expect(await textOf(cache, '/a')).toEqual(['甲', 'hit']);
  expect(cache.fresh('/a')).not.toBeNull();
  expect(rendered).toEqual(['/a']);
});

test('an expiry takes that page alone, at once', async () => {
  const cache = cacheWith();
  await textOf(cache, '/a');
  await textOf(cache, '/b');
  texts.set('/a', '新');
  cache.expire(['/a'], calm);
  expect(cache.fresh('/a')).toBeNull();
  expect(await textOf(cache, '/a')).toEqual(['新', 'miss']);
  expect(await textOf(cache, '/b')).toEqual(['乙', 'hit']);
});

test('an aged page goes out while it is made anew; one too old is waited for', async () => {
  const cache = cacheWith();
  await textOf(cache, '/a');
  texts.set('/a', '新');
  clock += 1500;
  expect(await textOf(cache, '/a')).toEqual(['甲', 'stale']);
  await expect.poll(() => textOf(cache, '/a')).toEqual(['新', 'hit']);
  texts.set('/a', '更新');
  clock += 5000;
  expect(await textOf(cache, '/a')).toEqual(['更新', 'miss']);
});

test('when rendering fails the last good copy goes out and says so, and is tried again after a pause', async () => {
  const cache = cacheWith();
  await textOf(cache, '/a');
  await textOf(cache, '/b');
  texts.set('/a', { kind: 'failed' });
  texts.set('/b', { kind: 'failed' });
  cache.expire(['/b'], calm);
  expect(await textOf(cache, '/b')).toEqual(['乙', 'lastGood']);
  clock += 5000;
  expect(await textOf(cache, '/a')).toEqual(['甲', 'lastGood']);
  expect(await textOf(cache, '/a')).toEqual(['甲', 'lastGood']);
  expect(rendered.filter((path) => path === '/a')).toHaveLength(2);
  texts.set('/a', '新');
  clock += 5001;
  expect(await textOf(cache, '/a')).toEqual(['新', 'miss']);
});

test('what was withdrawn does not come back, whatever fails', async () => {
  const cache = cacheWith();
  await textOf(cache, '/a');
  await textOf(cache, '/b');
  cache.expire(['/a'], calm);
  cache.expire(['/a'], { withdrawn: true });
  cache.expire([everything, '/b'], { withdrawn: true });
  texts.set('/a', { kind: 'failed' });
  texts.set('/b', { kind: 'failed' });
  expect(await textOf(cache, '/a')).toEqual(['failed', '']);
  expect(await textOf(cache, '/b')).toEqual(['failed', '']);
});

test('a withdrawal of everything takes also the copies that an earlier expiry had set aside', async () => {
  const cache = cacheWith();
  await textOf(cache, '/a');
  cache.expire([everything], calm);
  cache.expire([everything], { withdrawn: true });
  texts.set('/a', { kind: 'failed' });
  expect(await textOf(cache, '/a')).toEqual(['failed', '']);
});

test('a pattern takes all pages below it, what is being rendered and what was missed included, and no others', async () => {
  const cache = cacheWith();
  const pages = ['/news/page/1', '/news/page/24999', '/news', '/news/pages', '/news/world/page/1'];
  for (const path of pages) texts.set(path, '旧');
  for (const path of pages) await textOf(cache, path);
  await textOf(cache, '/news/page/7');
  for (const path of [...pages, '/news/page/7']) texts.set(path, '新');
  cache.expire(['/news/page/*'], calm);
  for (const path of ['/news/page/1', '/news/page/24999', '/news/page/7'])
    expect(await textOf(cache, path)).toEqual(['新', 'miss']);
  for (const path of ['/news', '/news/pages', '/news/world/page/1'])
    expect(await textOf(cache, path)).toEqual(['旧', 'hit']);
  expect(cache.takeExpired(9).toSorted()).toEqual(['/news/page/1', '/news/page/24999']);
  // A render that began before does not come after.
  const begun = textOf(cache, '/a/b');
  texts.set('/a/b', '改');
  cache.expire(['/a/*'], calm);
  expect((await begun)[0]).toBe('改');
});

test('what a pattern withdraws does not come back, also where an earlier expiry had set it aside', async () => {
  const cache = cacheWith();
  texts.set('/a/2', '甲');
  texts.set('/a/3', '甲');
  await textOf(cache, '/a/2');
  await textOf(cache, '/a/3');
  cache.expire(['/a/2'], calm);
  cache.expire(['/a/*'], { withdrawn: true });
  for (const path of ['/a/2', '/a/3']) {
    texts.set(path, { kind: 'failed' });
    expect(await textOf(cache, path)).toEqual(['failed', '']);
  }
});

test('a page larger than half of the memory drives out no other', async () => {
  const cache = cacheWith({ maxBytes: 20_000 });
  texts.set('/large', '长'.repeat(20_000));
  await textOf(cache, '/a');
  await textOf(cache, '/large');
  expect(await textOf(cache, '/a')).toEqual(['甲', 'hit']);
});

test('what is not to be kept is shared by those who ask at once, and by nobody later', async () => {
  texts.set('/search?q=x', document('找到', 'no'));
  const cache = cacheWith({ maxBytes: 0 });
  const both = await Promise.all([textOf(cache, '/search?q=x'), textOf(cache, '/search?q=x')]);
  expect(both).toEqual([
    ['找到', 'passed'],
    ['找到', 'passed'],
  ]);
  await textOf(cache, '/search?q=x');
  expect(rendered).toHaveLength(2);
  expect(cache.facts()).toMatchObject({ pages: 0, bytes: 0 });
});

test('where nothing is kept, no page says that it was', async () => {
  const cache = cacheWith({ maxBytes: 0 });
  expect(await textOf(cache, '/a')).toEqual(['甲', 'passed']);
});

test('a page that grew by a coding is weighed again, and goes once it is more than half of the memory', async () => {
  const body = Buffer.from(randomBytes(3000).toString('hex'));
  const page = { status: 200, type: 'text/html', body, headers: [] };
  texts.set('/a', { kind: 'finished', keep: 'memory', page });
  const grown = async (cache: PageCache): Promise<number> => {
    const found = await cache.find('/a');
    const before = cache.facts().bytes;
    expect(before).toBeGreaterThan(0);
    if (found.kind === 'page') await found.page.body.make('gzip');
    cache.reweigh('/a');
    cache.reweigh('/none');
    return cache.facts().bytes - before;
  };
  expect(await grown(cacheWith({ maxBytes: 100_000 }))).toBeGreaterThan(0);
  const small = cacheWith({ maxBytes: 30_000 });
  expect(await grown(small)).toBeLessThan(0);
  expect(small.facts()).toMatchObject({ pages: 0, bytes: 0 });
});

test('what is not there is not asked for again, until its expiry or half a minute later', async () => {
  const cache = cacheWith();
  expect(await textOf(cache, '/new')).toEqual(['missing', '']);
  expect(await textOf(cache, '/new')).toEqual(['missing', '']);
  expect(rendered).toEqual(['/new']);
  texts.set('/new', '刚发');
  cache.expire(['/new'], calm);
  expect(await textOf(cache, '/new')).toEqual(['刚发', 'miss']);

  expect(await textOf(cache, '/later')).toEqual(['missing', '']);
  texts.set('/later', '后来');
  clock += 29_999;
  expect(await textOf(cache, '/later')).toEqual(['missing', '']);
  clock += 1;
  expect(await textOf(cache, '/later')).toEqual(['后来', 'miss']);
});

test('memory is bounded, and what was used last stays', async () => {
  const cache = cacheWith({ maxBytes: 12_000 });
  for (let at = 0; at < 50; at += 1) texts.set(`/${at}`, String(at));
  await textOf(cache, '/a');
  for (let at = 0; at < 50; at += 1) {
    await textOf(cache, `/${at}`);
    await textOf(cache, '/a');
  }
  expect(cache.facts().bytes).toBeLessThanOrEqual(12_000);
  expect(rendered.filter((path) => path === '/a')).toHaveLength(1);
  expect(cache.fresh('/0')).toBeNull();
});

test('the shelf gets documents only, serves them later, and loses what expires even while it is being packed', async () => {
  const kept = new Map<string, ShelvedPage>();
  const shelf: PageShelf = {
    ...noShelf,
    get: (path) => kept.get(path) ?? null,
    put: (path, page) => void kept.set(path, page),
    drop: (paths) => {
      for (const path of paths) kept.delete(path);
    },
  };
  texts.set('/gone', {
    kind: 'finished',
    keep: 'memory',
    page: { status: 410, type: 'text/html', body: Buffer.from('x'), headers: [] },
  });
  const cache = cacheWith({ shelf });
  await textOf(cache, '/gone');
  await textOf(cache, '/none');
  await textOf(cache, '/a');
  await cache.find('/b');
  cache.expire(['/b'], calm);
  await expect.poll(() => [...kept.keys()]).toEqual(['/a']);
  rendered = [];
  expect(await textOf(cacheWith({ shelf }), '/a')).toEqual(['甲', 'hit']);
  expect(rendered).toEqual([]);
});
