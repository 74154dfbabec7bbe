import { expect, test } from 'vitest';
import { answers, asked, boundPort, html, send, useEdge } from './testing-edge.ts';

useEdge();

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
  const host = `127.0.0.1:${boundPort()}`;
  expect((await post({ host, origin: `http://${host}` })).status).toBe(200);
  expect((await post({ host, origin: 'http://evil.example' })).status).toBe(403);
  expect((await post({ host })).status).toBe(403);
  expect(
    (await post({ host, origin: `http://${host}`, 'content-length': String(61 * 1024 * 1024) })).status,
  ).toBe(413);
  expect((await post({ host, origin: `http://${host}`, 'transfer-encoding': 'chunked' })).status).toBe(411);
});
