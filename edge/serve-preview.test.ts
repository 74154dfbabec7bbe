import { expect, test } from 'vitest';
import { loggable } from './serve-preview.ts';
import { answers, asked, html, send, useEdge } from './testing-edge.ts';

useEdge();

const previewHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
};

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
