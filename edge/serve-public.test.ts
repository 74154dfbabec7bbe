import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { announceExpiry } from '#lib/expiry.ts';
import { limits } from '#lib/limits.ts';
import type { Handler } from './render/capture.ts';
import { answers, asked, boundPort, html, openConnections, send, shell, useEdge } from './testing-edge.ts';

useEdge();

test('a reader page is a plain document: no cookie, no script of Next, a strict policy', async () => {
  answers.set('/article/a', html('<h1>标题</h1>'));
  const got = await send('/article/a?utm=1', {
    headers: { cookie: 'jinwen=secret', rsc: '1', 'next-action': 'x' },
  });
  expect(got.status).toBe(200);
  expect(got.text).toBe('<!DOCTYPE html><html lang="zh-CN"><body><h1>标题</h1></body></html>');
  expect(got.headers['content-security-policy']).toContain("script-src 'self' 'sha256-");
  expect(got.headers).toMatchObject({ vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff' });
  expect(got.headers['cache-control']).toContain('public');
  expect(got.headers).not.toHaveProperty('set-cookie');
  expect(got.headers).not.toHaveProperty('x-nextjs-cache');
  expect(asked[0]).toEqual({
    method: 'GET',
    url: '/article/a',
    headers: { host: 'localhost:3000', accept: '*/*' },
  });
});

test('a reader who has the page already gets no bytes, and HEAD gets only headers', async () => {
  answers.set('/', html('<h1>首页</h1>'));
  const first = await send('/');
  const again = await send('/', { headers: { 'if-none-match': String(first.headers['etag']) } });
  expect([again.status, again.text]).toEqual([304, '']);
  const head = await send('/', { method: 'HEAD' });
  expect([head.status, head.text, head.headers['content-length']]).toEqual([
    200,
    '',
    first.headers['content-length'],
  ]);
});

test('the status mark of a withdrawn story becomes the status', async () => {
  answers.set('/article/k', html('<meta name="edge-status" content="410"/><h1>本文已撤下</h1>'));
  const got = await send('/article/k');
  expect(got.status).toBe(410);
  expect(got.text).not.toContain('edge-status');
  expect(got.headers['x-robots-tag']).toBe('noindex');
});

test('a moved story answers 308 on this site and nowhere else', async () => {
  const move =
    (location: string[]): Handler =>
    (_, response) => {
      response.statusCode = 308;
      response.setHeader('location', location);
      response.end(shell);
      return Promise.resolve();
    };
  answers.set('/article/old', move(['/article/new', '/article/new']));
  answers.set('/article/evil', move(['//evil.example/x']));
  const got = await send('/article/old');
  expect([got.status, got.headers['location'], got.text]).toEqual([308, '/article/new', '']);
  expect((await send('/article/evil')).status).toBe(500);
});

test('the feed of a channel that moved answers 308', async () => {
  answers.set('/feeds/old/rss.xml', (_, response) => {
    response.writeHead(308, { Location: '/feeds/new/rss.xml' }).end();
    return Promise.resolve();
  });
  const got = await send('/feeds/old/rss.xml');
  expect([got.status, got.headers['location'], got.text]).toEqual([308, '/feeds/new/rss.xml', '']);
});

test('files go through in pieces, without cookies', async () => {
  answers.set('/media/a/1.jpg', (request, response) => {
    response.writeHead(206, {
      'Content-Type': 'image/jpeg',
      'Content-Range': 'bytes 0-1/9',
      'Set-Cookie': 'a=b',
      'X-Powered-By': 'Next.js',
    });
    response.end(String(request.headers.range).slice(0, 2));
    return Promise.resolve();
  });
  const got = await send('/media/a/1.jpg', { headers: { range: 'bytes=0-1', cookie: 'a=1' } });
  expect([got.status, got.text, got.headers['content-range']]).toEqual([206, 'by', 'bytes 0-1/9']);
  expect(got.headers).not.toHaveProperty('set-cookie');
  expect(got.headers).not.toHaveProperty('x-powered-by');
  expect(asked[0]?.headers).not.toHaveProperty('cookie');
});

test('conditions count where the answer would be the page, and not for what is missing', async () => {
  answers.set('/', html('<h1>首页</h1>'));
  const asks = (path: string, headers: Record<string, string>) => send(path, { headers });
  const tag = String((await send('/')).headers['etag']);
  expect((await asks('/', { 'if-match': tag })).status).toBe(412);
  expect((await asks('/', { 'if-match': '*' })).status).toBe(200);
  expect((await asks('/', { 'if-none-match': `"other", ${tag.slice(2)}` })).status).toBe(304);
  expect((await asks('/nowhere', { 'if-match': '"x"' })).status).toBe(404);
  expect((await asks('/nowhere', { 'if-none-match': '*' })).status).toBe(404);
});

test('questions whose askers left are not rendered, and the line of the others has an end', async () => {
  const ends: (() => void)[] = [];
  const question = (q: string) =>
    answers.set(`/search?q=${q}`, async (request, response) => {
      await new Promise<void>((resolve) => void ends.push(resolve));
      return html(`<h1>${q}</h1>`)(request, response);
    });
  const rendered = () => asked.filter(({ url }) => url?.startsWith('/search')).map(({ url }) => url);
  const most = limits.questionsWaiting.most;
  const askers = Array.from({ length: most + 2 }, (_, number) => {
    question(String(number));
    return connect(boundPort(), '127.0.0.1', function (this: { write: (text: string) => void }) {
      this.write(`GET /search?q=${number} HTTP/1.1\r\nHost: x\r\n\r\n`);
    });
  });
  question('next');
  await expect.poll(() => ends.length).toBe(2);
  await expect.poll(async () => (await send('/search?q=more')).status).toBe(503);
  const full = await send('/search?q=more');
  expect([full.headers['retry-after'], full.text]).toEqual([
    '5',
    expect.stringContaining('<h1>此刻人太多</h1>'),
  ]);
  for (const asker of askers) asker.destroy();
  // Ours stay open for what we ask next.
  await expect.poll(openConnections).toBeLessThan(4);
  const next = send('/search?q=next');
  const end = setInterval(() => ends.shift()?.(), 5);
  expect((await next).text).toContain('next');
  clearInterval(end);
  expect(rendered()).toHaveLength(3);
});

test('a question whose asker left before it was taken up is not rendered', async () => {
  answers.set('/search?q=gone', html('<h1>没有人等</h1>'));
  answers.set('/search?q=stays', html('<h1>有人等</h1>'));
  for (let asker = 0; asker < 20; asker += 1) {
    await new Promise<void>((resolve) => {
      const socket = connect(boundPort(), '127.0.0.1', () => {
        socket.write('GET /search?q=gone HTTP/1.1\r\nHost: x\r\n\r\n');
        socket.end(() => socket.destroy());
      });
      socket.once('close', () => resolve());
    });
  }
  expect((await send('/search?q=stays')).text).toContain('有人等');
  expect(asked.map(({ url }) => url)).toEqual(['/search?q=stays']);
});

test('who asks after an expiry does not share the answer to a search that began before it', async () => {
  let land = () => {};
  answers.set('/search?q=a', async (request, response) => {
    await new Promise<void>((resolve) => void (land = resolve));
    return html('<h1>旧</h1>')(request, response);
  });
  const early = send('/search?q=a');
  await expect.poll(() => asked.length).toBe(1);
  answers.set('/search?q=a', html('<h1>新</h1>'));
  announceExpiry(['/article/a'], { withdrawn: true });
  const late = send('/search?q=a');
  // It waits for the one that runs; nobody may get its answer.
  await new Promise((resolve) => setTimeout(resolve, 50));
  land();
  expect((await late).text).toContain('新');
  await early;
});
