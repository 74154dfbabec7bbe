import { createServer, request as httpRequest, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { overrideEnv } from '#lib/env.ts';
import { announceExpiry } from '#lib/expiry.ts';
import type { Handler } from './capture.ts';
import { createEdge, type Edge } from './edge.ts';
import { readerPolicy } from './headers.ts';
import { loggable } from './send-preview.ts';

/** Stands for Next: what it was asked, and what it answers by path. */
const asked: { method: string | undefined; url: string | undefined; headers: Record<string, unknown> }[] = [];
const answers = new Map<string, Handler>();
let edge: Edge;
let server: Server;
let port: number;

const html =
  (body: string, status = 200, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Set-Cookie': 'a=b',
      'X-Nextjs-Cache': 'HIT',
      ...headers,
    });
    response.write('<!DOCTYPE html><html lang="zh-CN"><body>');
    response.end(`${body}<script>self.__next_f.push([])</script></body></html>`);
    return Promise.resolve();
  };
const shell = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
const bare =
  (status: number, body: string): Handler =>
  (_, response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html');
    response.end(body);
    return Promise.resolve();
  };

beforeEach(async () => {
  overrideEnv({ LOG_LEVEL: 'silent' });
  asked.length = 0;
  answers.clear();
  answers.set('/internal/status/404', html('<h1>没有这个页面</h1>'));
  answers.set('/internal/status/500', html('<h1>出了点问题</h1>'));
  edge = createEdge({
    next: (request, response) => {
      asked.push({ method: request.method, url: request.url, headers: { ...request.headers } });
      return (answers.get(request.url ?? '') ?? bare(404, shell))(request, response);
    },
    grammar: {
      isReaderPage: ([first, ...rest]) => first === undefined || (first === 'article' && rest.length === 1),
      isMediaFile: ([first]) => first === 'media',
      isDataFile: ([first]) => first === 'feeds',
      isPreview: ([first, key]) => first === 'preview' && key?.length === 43,
    },
    siteUrl: 'http://localhost:3000',
    inlineScripts: ['pre()'],
    assets: [],
    dev: false,
  });
  server = createServer(edge.handle);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterEach(async () => {
  edge.close();
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

type Sent = { method?: string; headers?: Record<string, string>; body?: string };
type Got = { status: number | undefined; headers: Record<string, unknown>; text: string };

function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const previewHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
};

test('films stream from this site and from origins that were named; frames are for players on the list', () => {
  expect(readerPolicy([])).toContain("media-src 'self' blob:; ");
  const policy = readerPolicy([], ['https://video.example.cn']);
  expect(policy).toContain("media-src 'self' https://video.example.cn blob:");
  expect(policy).toContain("connect-src 'self' https://video.example.cn;");
  expect(policy).toMatch(/frame-src (?:https:\/\/[\w.]+ ?)+;/);
});

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

test('what Next leaves empty is a finished page of ours', async () => {
  answers.set('/article/broken', bare(500, shell));
  const missing = await send('/article/none');
  expect([missing.status, missing.text]).toEqual([404, expect.stringContaining('<h1>没有这个页面</h1>')]);
  const broken = await send('/article/broken');
  expect([broken.status, broken.text]).toEqual([500, expect.stringContaining('<h1>出了点问题</h1>')]);
  expect(broken.headers['cache-control']).toBe('no-store');
});

test('unknown addresses cost Next nothing once the page for them is held', async () => {
  await send('/nowhere');
  asked.length = 0;
  for (const path of ['/.env', '/a.rsc', '/wp-admin/x', '/internal/status/404', '/article/%2e%2e']) {
    expect((await send(path)).status).toBe(404);
  }
  expect(asked).toEqual([]);
});

test('even without any page there is a readable answer', async () => {
  answers.set('/internal/status/404', bare(500, shell));
  const got = await send('/nowhere');
  expect([got.status, got.text]).toEqual([404, expect.stringContaining('没有找到这个页面')]);
});

test('a held page is rendered anew after an expiry', async () => {
  await send('/nowhere');
  answers.set('/internal/status/404', html('<h1>换了栏目</h1>'));
  announceExpiry(['/']);
  await expect.poll(async () => (await send('/nowhere')).text, { timeout: 3000 }).toContain('换了栏目');
});

test('a preview is made anew each time, kept nowhere, listed nowhere and framed by this site alone', async () => {
  const path = `/preview/${'k'.repeat(43)}`;
  answers.set(path, html('<h1>未发布</h1>'));
  for (let times = 0; times < 2; times += 1) {
    const got = await send(path, { headers: { cookie: 'jinwen=secret' } });
    expect([got.status, got.text]).toEqual([200, expect.stringContaining('<h1>未发布</h1>')]);
    expect(got.headers).toMatchObject(previewHeaders);
    expect(got.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(got.headers).not.toHaveProperty('set-cookie');
  }
  expect(asked.filter(({ url }) => url === path)).toHaveLength(2);
  expect(asked[0]?.headers).not.toHaveProperty('cookie');
});

test('a preview that opens nothing says no more than that', async () => {
  const gone = await send(`/preview/${'k'.repeat(43)}`);
  expect([gone.status, gone.text]).toEqual([404, expect.stringContaining('<h1>没有这个页面</h1>')]);
  expect(gone.headers).toMatchObject(previewHeaders);
});

test('the key of a preview is in no log', () => {
  const key = 'k'.repeat(43);
  expect(loggable(`/preview/${key}/2?x=1`)).toBe('/preview/…/2?x=1');
  expect(loggable('/article/a')).toBe('/article/a');
  expect(loggable(undefined)).toBe('');
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

test('readers can only read', async () => {
  expect((await send('/', { method: 'POST', body: 'a=1' })).status).toBe(405);
  expect((await send('/', { method: 'DELETE' })).status).toBe(405);
  expect((await send('/', { headers: { 'content-length': '5' }, body: 'hello' })).status).toBe(400);
  expect(asked.filter(({ url }) => url === '/')).toEqual([]);
});

test('the desk gets its cookie and a nonce, and nothing that a stranger forged', async () => {
  answers.set('/admin', html('<h1>稿件</h1>', 200, { 'Cache-Control': 'public' }));
  const forged = {
    'x-forwarded-for': '1.2.3.4',
    'x-jinwen-address': '1.2.3.4',
    'x-middleware-subrequest': 'x',
    'content-security-policy': "script-src 'nonce-evil'",
  };
  const got = await send('/admin', { headers: { cookie: 'jinwen=1', ...forged } });
  expect(got.status).toBe(200);
  expect(got.headers['cache-control']).toBe('private, no-store');
  expect(got.headers['set-cookie']).toEqual(['a=b']);
  const policy = String(got.headers['content-security-policy']);
  expect(policy).toMatch(/'nonce-[\w+/=]{24}'/);
  expect(asked[0]?.headers).toMatchObject({
    cookie: 'jinwen=1',
    'x-forwarded-for': '127.0.0.1',
    'x-jinwen-address': '127.0.0.1',
    'content-security-policy': policy,
  });
  expect(asked[0]?.headers).not.toHaveProperty('x-middleware-subrequest');
});

test('the desk takes forms from its own pages only, and none above 60 MB', async () => {
  answers.set('/admin', html('ok'));
  const post = (headers: Record<string, string>) => send('/admin', { method: 'POST', headers, body: 'a=1' });
  const host = `127.0.0.1:${port}`;
  expect((await post({ host, origin: `http://${host}` })).status).toBe(200);
  expect((await post({ host, origin: 'http://evil.example' })).status).toBe(403);
  expect((await post({ host })).status).toBe(403);
  expect(
    (await post({ host, origin: `http://${host}`, 'content-length': String(61 * 1024 * 1024) })).status,
  ).toBe(413);
  expect((await post({ host, origin: `http://${host}`, 'transfer-encoding': 'chunked' })).status).toBe(411);
});

test('internal addresses are for this machine, and not through a proxy on it', async () => {
  answers.set('/internal/health', bare(200, '{}'));
  expect((await send('/internal/health')).status).toBe(200);
  expect((await send('/internal/health', { headers: { 'x-forwarded-for': '1.2.3.4' } })).status).toBe(404);
  expect((await send('/internal/health', { headers: { forwarded: 'for=1.2.3.4' } })).status).toBe(404);
  expect((await send('/internal/expire')).status).toBe(404);
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
