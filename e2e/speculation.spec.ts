import { createServer, request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';

type Asked = { path: string; purpose: string };

test('a link that a reader is about to follow is fetched before, and no policy is broken', async ({
  browser,
  baseURL,
}) => {
  const asked: Asked[] = [];
  // Prefetches are the browser's own and show nowhere else, so they are looked at on the way.
  const between = createServer((incoming, response) => {
    const { url = '/', headers } = incoming;
    asked.push({ path: url, purpose: String(headers['sec-purpose'] ?? '') });
    httpRequest(
      new URL(url, baseURL),
      { headers: { ...headers, host: new URL(baseURL ?? '').host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    ).end();
  });
  await new Promise<void>((resolve) => {
    between.listen(0, '127.0.0.1', resolve);
  });
  const bound = between.address();
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}/`, {
    waitUntil: 'networkidle',
  });
  const link = page.locator('a[href^="/article/"]').first();
  const path = (await link.getAttribute('href')) ?? '';
  await link.hover();
  await expect.poll(() => asked.find((one) => one.path === path)?.purpose).toContain('prefetch');
  await link.click();
  await page.waitForURL((url) => url.pathname === path);
  expect(asked.filter((one) => one.path === path)).toHaveLength(1);
  expect(asked.filter((one) => one.path.startsWith('/admin'))).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
  between.closeAllConnections();
  between.close();
});
