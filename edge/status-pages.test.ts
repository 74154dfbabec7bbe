import { expect, test } from 'vitest';
import { announceExpiry } from '#lib/expiry.ts';
import { answers, asked, bare, html, send, shell, useEdge } from './testing-edge.ts';

useEdge();

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
  await expect.poll(async () => (await send('/nowhere')).text).toContain('换了栏目');
});
