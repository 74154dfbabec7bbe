import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dueErrands } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { overrideEnv } from '#lib/env.ts';
import { everything, onExpire } from '#lib/expiry.ts';
import type { LaneName } from '#lib/lanes.ts';
import { expirePages } from './expire-pages.ts';
import { purgeQueued } from './purge-outer-cache.ts';

useTestDatabase();

const asked: { url: string | undefined; token: string | undefined; body: unknown }[] = [];
const told: [readonly string[], boolean][] = [];
let status = 200;
let server: Server;
let address = '';
let forget = () => {};
const { signal } = new AbortController();
const run = purgeQueued({ withdrawn: false });
const purge = (paths: string[]) => run({ paths }, signal);
const bodies = () => asked.splice(0).map(({ body }) => body);

beforeEach(async () => {
  asked.length = 0;
  told.length = 0;
  status = 200;
  forget = onExpire((paths, { withdrawn }) => void told.push([paths, withdrawn]));
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      asked.push({ url: request.url, token: request.headers.authorization, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
});
afterEach(() => {
  forget();
  overrideEnv({ PURGE_URL: undefined, PURGE_TOKEN: undefined, PURGE_BY: undefined });
  server.close();
});

test('an expiry reaches the edge whatever the server’s address is, with whether it withdraws, and nobody else', async () => {
  await expirePages({ paths: ['/article/a'], withdrawn: true });
  expect(told).toEqual([[['/article/a'], true]]);
  expect(dueErrands()).toEqual([]);
});

test('one that an earlier build queued for every page of a list is carried out too', async () => {
  await expirePages({ paths: Array.from({ length: 21_000 }, (_, at) => `/news/page/${at}`) });
  expect(told).toEqual([[[everything], false]]);
});

test('where the edge fails, or is not there, the errand is tried again', async () => {
  forget();
  await expect(expirePages({ paths: ['/'] })).rejects.toThrow('no edge');
  forget = onExpire(() => {
    throw new Error('the disk is full');
  });
  await expect(expirePages({ paths: ['/'] })).rejects.toThrow('not carried out');
});

test('an outer cache hears of it by an errand that is tried again until it is taken', async () => {
  overrideEnv({ PURGE_URL: `${address}/purge`, PURGE_TOKEN: 'secret' });
  await expirePages({ paths: ['/article/a', '/article/b'] });
  const [errand] = dueErrands();
  expect(errand).toMatchObject({ job: 'purge', payload: { paths: ['/article/a', '/article/b'] } });
  status = 503;
  await expect(run(errand?.payload, signal)).rejects.toThrow('503');
  status = 200;
  await run(errand?.payload, signal);
  expect(asked.at(-1)).toEqual({
    url: '/purge',
    token: 'Bearer secret',
    body: { files: ['https://news.example.cn/article/a', 'https://news.example.cn/article/b'] },
  });
});

test('what was withdrawn waits behind no other purge, not even in parts', async () => {
  overrideEnv({ PURGE_URL: `${address}/purge` });
  await expirePages({ paths: ['/article/a'] });
  await expirePages({ paths: ['/article/b'], withdrawn: true });
  const waiting = (lane: LaneName) => dueErrands(99, lane).map(({ payload }) => payload);
  expect(waiting('outerCacheFirst')).toEqual([{ paths: ['/article/b'] }]);
  expect(waiting('outerCache')).toEqual([{ paths: ['/article/a'] }]);
  const paths = Array.from({ length: 700 }, (_, at) => `/article/${at}`);
  await purgeQueued({ withdrawn: true })({ paths }, signal);
  expect([waiting('outerCacheFirst').length, waiting('outerCache').length]).toEqual([3, 1]);
});

test('by addresses the feeds and sitemaps go with the lists, and more pages than can be named with everything', async () => {
  overrideEnv({ PURGE_URL: `${address}/purge` });
  await purge(['/article/a', '/', '/rolling', '/news', '/news/2025-08-16', '/tag/x']);
  const site = 'https://news.example.cn';
  expect(bodies()).toEqual([
    {
      files: [
        '/article/a',
        '/',
        '/rolling',
        '/news',
        '/news/2025-08-16',
        '/tag/x',
        '/feeds/rss.xml',
        '/feeds/news/rss.xml',
        '/feeds/tag/x/rss.xml',
        '/sitemap.xml',
        '/news-sitemap.xml',
        '/sitemaps/pages.xml',
      ].map((path) => site + path),
    },
  ]);
  await purge(['/', '/news', '/news/page/*']);
  await purge(['/', everything]);
  expect(bodies()).toEqual([{ purge_everything: true }, { purge_everything: true }]);
});

test('by tags a page goes in all its spellings, many pages by one tag, and feeds and search with any of them', async () => {
  overrideEnv({ PURGE_URL: `${address}/purge`, PURGE_BY: 'tags' });
  await purge(['/article/a', '/', '/news/page/*']);
  await purge([everything]);
  expect(bodies()).toEqual([
    { tags: ['/article/a', '/', '/news/page/*', 'stories'] },
    { purge_everything: true },
  ]);
});

test('many are purged in calls of thirty; more than an errand has time for go back to the queue in parts', async () => {
  overrideEnv({ PURGE_URL: `${address}/purge` });
  const paths = (count: number) => Array.from({ length: count }, (_, at) => `/article/${at}`);
  await purge(paths(61));
  expect(asked).toHaveLength(3);
  asked.length = 0;
  await purge(paths(700));
  expect(asked).toEqual([]);
  const parts = dueErrands(99).map(({ payload }) => payload);
  expect(parts).toEqual([{ paths: paths(700).slice(0, 350) }, { paths: paths(700).slice(350) }]);
});

test('a purge is broken off when its time is over', async () => {
  overrideEnv({ PURGE_URL: `${address}/purge` });
  const late = AbortSignal.abort(new Error('too late'));
  await expect(run({ paths: ['/article/a'] }, late)).rejects.toThrow('too late');
  expect(asked).toEqual([]);
});
