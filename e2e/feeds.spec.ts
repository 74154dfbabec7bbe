import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { parseRssFeed } from 'feedsmith';
import { z } from 'zod';
import { dataDir } from './ground/data-dir.ts';

const root = resolve(import.meta.dirname, '..');

function news(...args: string[]): unknown {
  const env = { ...process.env, DATA_DIR: dataDir };
  const said = execFileSync(process.execPath, ['bin/news.ts', ...args], { cwd: root, env, encoding: 'utf8' });
  return JSON.parse(said.trim());
}

/** The path of an address of ours; anything else is a fault. */
function pathOf(address: string, baseURL = ''): string {
  expect(address.startsWith(`${baseURL}/`), address).toBe(true);
  return address.slice(baseURL.length);
}

async function textAt(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.text();
}

const locsIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);

const block = z.looseObject({ '@context': z.string() });
const dataIn = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(([, json = '']) =>
    block.parse(JSON.parse(json)),
  );

test('a crawler finds every story from robots.txt, and understands what it finds', async ({
  request,
  baseURL,
}) => {
  const robots = await textAt(request, '/robots.txt');
  const sitemaps = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, address = '']) =>
    pathOf(address, baseURL),
  );
  expect(sitemaps).toEqual(['/sitemap.xml', '/news-sitemap.xml']);

  const files = locsIn(await textAt(request, '/sitemap.xml')).map((address) => pathOf(address, baseURL));
  expect(files).toContain('/sitemaps/pages.xml');
  const lists = await Promise.all(files.map((path) => textAt(request, path)));
  const addresses = lists.flatMap(locsIn).map((address) => pathOf(address, baseURL));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.length).toBeGreaterThan(80);

  const kinds = new Set<unknown>();
  for (const path of addresses) {
    const html = await textAt(request, path);
    expect(html, path).toContain(`<link rel="canonical" href="${baseURL}${path}"`);
    const blocks = dataIn(html);
    expect(blocks.length, path).toBeGreaterThan(0);
    for (const one of blocks) kinds.add(one['@type']);
  }
  for (const kind of ['NewsArticle', 'BreadcrumbList', 'CollectionPage', 'ImageGallery', 'LiveBlogPosting'])
    expect(kinds).toContain(kind);
});

test('news engines get the last two days', async ({ request }) => {
  const asked = Date.now();
  const xml = await textAt(request, '/news-sitemap.xml');
  expect(locsIn(xml).length).toBeGreaterThan(5);
  const oldest = Math.min(
    ...[...xml.matchAll(/<news:publication_date>([^<]*)</g)].map(([, time = '']) => Date.parse(time)),
  );
  // Times in the file are whole seconds.
  expect(oldest).toBeGreaterThan(asked - 48 * 3_600_000 - 1000);
});

test('the front and the channels name their feeds, and an unchanged feed is not sent again', async ({
  request,
  page,
}) => {
  for (const path of ['/', '/news/world']) {
    await page.goto(path);
    const href = await page.locator('link[rel="alternate"][type="application/rss+xml"]').getAttribute('href');
    const answer = await request.get(href ?? '');
    expect(answer.headers()['content-type']).toBe('application/rss+xml; charset=utf-8');
    const feed = parseRssFeed(await answer.text());
    expect(feed.items?.length).toBeGreaterThan(2);
    expect(feed.items?.every((item) => item.content?.encoded?.includes('<p>'))).toBe(true);
    const again = await request.get(href ?? '', {
      headers: { 'If-None-Match': answer.headers()['etag'] ?? '' },
    });
    expect(again.status()).toBe(304);
  }
  expect((await request.get('/feeds/news/nowhere/rss.xml')).status()).toBe(404);
});

test('a killed story has left the feeds and the sitemaps at the next look', async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'jinwen-feeds-'));
  const file = join(folder, 'page.txt');
  const time = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  writeFileSync(
    file,
    `首页 » 新闻频道 » 本地\n试刊稿一篇供撤回\n${time}\n来源：今闻\n\n这篇稿件发布以后马上撤回，谁也不该在别处再看到它。\n`,
  );
  const { url } = z.object({ url: z.string() }).parse(news('import', '--publish', '--make-channels', file));
  rmSync(folder, { recursive: true });

  const stories = locsIn(await textAt(request, '/sitemap.xml')).filter((address) => /stories/.test(address));
  const places = [
    '/feeds/rss.xml',
    '/feeds/news/rss.xml',
    '/feeds/news/local/rss.xml',
    '/news-sitemap.xml',
    ...stories,
  ];
  const tellers = async () => {
    const texts = await Promise.all(
      places.map(async (path) => ({ path, text: await textAt(request, path) })),
    );
    return texts.filter(({ text }) => text.includes(url) || text.includes('试刊稿')).map(({ path }) => path);
  };
  expect((await tellers()).length).toBeGreaterThanOrEqual(5);
  news('kill', url, '--reason', '试刊用稿');
  expect(await tellers()).toEqual([]);
  expect((await request.get(url)).status()).toBe(410);
});

test('a phone can put the site on its home screen', async ({ request, page }) => {
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const answer = await request.get(href ?? '');
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = z
    .object({
      name: z.string(),
      start_url: z.literal('/'),
      icons: z.array(z.object({ src: z.string(), type: z.string() })),
    })
    .parse(await answer.json());
  const named = [
    ...manifest.icons.map(({ src }) => src),
    '/favicon.ico',
    '/apple-touch-icon.png',
    '/card.png',
  ];
  for (const path of named)
    expect((await request.get(path)).headers()['content-type'], path).toMatch(/^image\//);
});
