import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dueErrands } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { overrideEnv } from '#lib/env.ts';
import { everything } from '#lib/expiry.ts';
import { writeServerFile } from '#lib/server-file.ts';
import { expirePages } from './expire-pages.ts';
import { purgeQueued } from './purge-outer-cache.ts';

useTestDatabase();

const asked: { url: string | undefined; token: string | undefined; body: unknown }[] = [];
let status = 200;
let server: Server;
let address = '';

beforeEach(async () => {
  asked.length = 0;
  status = 200;
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
  writeServerFile({ address, token: 'x'.repeat(20), pid: process.pid });
});
afterEach(() => {
  overrideEnv({ PURGE_URL: undefined, PURGE_TOKEN: undefined });
  server.close();
});

test('an expiry is told to the server, with whether it withdraws, and to nobody else', async () => {
  await expirePages({ paths: ['/article/a'], withdrawn: true });
  expect(asked.map(({ url, body }) => [url, body])).toEqual([
    ['/internal/expire', { paths: ['/article/a'], withdrawn: true }],
  ]);
  expect(dueErrands()).toEqual([]);
});

test('an outer cache hears of it by an errand that is tried again until it is taken', async () => {
  overrideEnv({ PURGE_URL: `${address}/purge`, PURGE_TOKEN: 'secret' });
  await expirePages({ paths: ['/', '/article/a'] });
  expect(asked).toHaveLength(1);
  const [errand] = dueErrands();
  expect(errand).toMatchObject({ job: 'purge', payload: { paths: ['/', '/article/a'] } });
  status = 503;
  await expect(purgeQueued(errand?.payload)).rejects.toThrow('503');
  status = 200;
  await purgeQueued(errand?.payload);
  expect(asked.at(-1)).toEqual({
    url: '/purge',
    token: 'Bearer secret',
    body: { files: ['https://news.example.cn/', 'https://news.example.cn/article/a'] },
  });
});

test('many addresses are purged in calls of thirty, all of them in one', async () => {
  overrideEnv({ PURGE_URL: `${address}/purge` });
  await purgeQueued({ paths: Array.from({ length: 61 }, (_, at) => `/article/${at}`) });
  expect(asked).toHaveLength(3);
  await purgeQueued({ paths: ['/', everything] });
  expect(asked.at(-1)?.body).toEqual({ purge_everything: true });
});

test('a server that refuses an expiry leaves the errand to be tried again', async () => {
  status = 503;
  await expect(expirePages({ paths: ['/'] })).rejects.toThrow('did not take');
});
