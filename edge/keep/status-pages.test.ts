import { expect, test } from 'vitest';
import { announceExpiry } from '#lib/expiry.ts';
import { answers, asked, bare, html, send, shell, useEdge } from '#edge/testing-edge.ts';

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

test('after a withdrawal nobody gets the page that was held, nor one whose render began before it', async () => {
  answers.set('/internal/status/404', html('<h1>旧稿</h1>'));
  await send('/nowhere');
  answers.set('/internal/status/404', bare(500, shell));
  announceExpiry(['/'], { withdrawn: true });
  expect((await send('/nowhere')).text).not.toContain('旧稿');
  let land = () => {};
  answers.set('/internal/status/404', async (request, response) => {
    await new Promise<void>((resolve) => void (land = resolve));
    return html('<h1>旧稿</h1>')(request, response);
  });
  asked.length = 0;
  const early = send('/nowhere');
  await expect.poll(() => asked.length).toBe(1);
  answers.set('/internal/status/404', html('<h1>新稿</h1>'));
  announceExpiry(['/'], { withdrawn: true });
  expect((await send('/nowhere')).text).toContain('新稿');
  land();
  await early;
  expect((await send('/nowhere')).text).toContain('新稿');
});

test('changes that never pause do not keep a held page from being rendered anew', async () => {
  await send('/nowhere');
  answers.set('/internal/status/404', html('<h1>换了栏目</h1>'));
  const changes = setInterval(() => announceExpiry(['/']), 20);
  try {
    await expect.poll(async () => (await send('/nowhere')).text).toContain('换了栏目');
  } finally {
    clearInterval(changes);
  }
});

test('a page for missing addresses can be dropped by an outer cache with all that names stories', async () => {
  expect((await send('/nowhere')).headers['cache-tag']).toBe('site,stories');
});
