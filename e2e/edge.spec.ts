import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

test('no reader page is made at build time, when there is no store', () => {
  const { folder } = z.object({ folder: z.string() }).parse(readJson('dist/current.json'));
  const manifest = z.object({ routes: z.record(z.string(), z.unknown()) });
  const { routes } = manifest.parse(readJson(join('dist', folder, 'prerender-manifest.json')));
  expect(Object.keys(routes).filter((route) => !route.startsWith('/_'))).toEqual([]);
});

test('reader documents hold no script but ours, and break no policy', async ({ page, request }) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  for (const path of ['/', '/rolling', '/news/world', '/article/orella-river-summit']) {
    const answer = await request.get(path);
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers()).not.toHaveProperty('set-cookie');
    expect(await answer.text()).not.toMatch(/__next_f|TURBOPACK|\/_next\/[^"]*\.js|edge-status/);
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(faults).toEqual([]);
});

test('what is not there is a whole page with its status', async ({ request }) => {
  for (const path of [
    '/nowhere',
    '/article/nothing-of-this-name',
    '/news/world/page/999',
    '/.env',
    '/article/a.rsc',
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    const text = await answer.text();
    expect(text).toMatch(/<main[^>]*>/);
    expect(text).toContain('<footer');
  }
  expect((await request.get('/internal/status/404')).status()).toBe(404);
});

test('a slash too many leads to the page without it', async ({ request }) => {
  const answer = await request.get('/news/world/', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([308, '/news/world']);
});

test('the server says that it is well', async ({ request }) => {
  expect(await (await request.get('/internal/health')).json()).toMatchObject({
    status: 'ok',
    database: true,
    jobs: true,
  });
});
