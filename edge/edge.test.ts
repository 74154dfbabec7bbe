import { expect, onTestFinished, test, vi } from 'vitest';
import { log } from '#lib/server/log.ts';
import { answers, asked, boundPort, html, sayTo, send, useEdge } from './testing-edge.ts';

useEdge();

test('readers can only read', async () => {
  expect((await send('/', { method: 'POST', body: 'a=1' })).status).toBe(405);
  expect((await send('/', { method: 'DELETE' })).status).toBe(405);
  expect((await send('/', { headers: { 'content-length': '5' }, body: 'hello' })).status).toBe(400);
  expect(asked.filter(({ url }) => url === '/')).toEqual([]);
});

test('an address may come with scheme and host, as to a proxy', async () => {
  answers.set('/', html('<h1>首页</h1>'));
  for (const target of ['http://localhost:3000/', 'HTTP://other.example', 'http://x/?utm=1'])
    expect((await send(target)).text).toContain('首页');
  expect(asked).toHaveLength(1);
});

test('the query of a file is not handed on', async () => {
  answers.set('/media/a/1.jpg', html('picture'));
  expect((await send(`/media/a/1.jpg?${'a&'.repeat(500)}`)).status).toBe(200);
  expect(asked.map(({ url }) => url)).toEqual(['/media/a/1.jpg']);
});

test('a few files begin at once, and one that is long in coming to its reader holds up no other', async () => {
  const begin: (() => void)[] = [];
  const end: (() => void)[] = [];
  answers.set('/media/a/1.mp4', async (_, response) => {
    await new Promise<void>((resolve) => void begin.push(resolve));
    response.write('begun');
    await new Promise<void>((resolve) => void end.push(resolve));
    response.end('ended');
  });
  const all = Array.from({ length: 10 }, () => send('/media/a/1.mp4'));
  await expect.poll(() => begin.length).toBe(4);
  await send('/nowhere');
  expect(asked.filter(({ url }) => url === '/media/a/1.mp4')).toHaveLength(4);
  for (let count = 1; count <= 10; count += 1) {
    await expect.poll(() => begin.length).toBeGreaterThan(0);
    begin.shift()?.();
    await expect.poll(() => end.length).toBe(count);
  }
  for (const one of end) one();
  expect((await Promise.all(all)).every(({ text }) => text === 'begunended')).toBe(true);
});

test('an offer to change protocols is passed over', async () => {
  answers.set('/', html('<h1>首页</h1>'));
  const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' };
  expect((await send('/', { headers })).status).toBe(200);
});

test('what fails unforeseen bears an id that the log has', async () => {
  answers.set('/admin', () => Promise.reject(new Error('unforeseen')));
  const logged = vi.spyOn(log(), 'error');
  onTestFinished(() => logged.mockRestore());
  const got = await send('/admin');
  expect([got.status, got.text]).toEqual([500, expect.stringContaining('出了点问题')]);
  const id = got.headers['x-error-id'];
  expect(id).toMatch(/^\w{8}$/);
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ id }), 'request failed');
});

test('many pipelined requests of one client make one render at a time', async () => {
  const waiting: (() => void)[] = [];
  answers.set('/media/a/1.jpg', async (_, response) => {
    await new Promise<void>((resolve) => void waiting.push(resolve));
    response.end('picture');
  });
  const client = sayTo(boundPort(), 'GET /media/a/1.jpg HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3), (heard) =>
    /(?:picture[^]*){3}/.test(heard),
  );
  for (let turn = 1; turn <= 3; turn += 1) {
    await expect.poll(() => asked.length).toBe(turn);
    waiting.pop()?.();
  }
  expect(await client).toContain('picture');
  expect(asked).toHaveLength(3);
});
