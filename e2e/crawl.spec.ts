import { type APIRequestContext, expect, test } from '@playwright/test';
import { z } from 'zod';
import { stored } from './ground/stored.ts';

/** Addresses that lead away from the reading site, or to files that are no documents. */
const elsewhere = /^\/(?:admin|login|media|static|_next|internal)\b|\.(?:xml|txt|svg|ico|png|webmanifest)$/;

type Visit = { from: string; status: number; html: string };

/** Follows every link of ours from the front page, each address once, without following redirects. */
async function crawl(request: APIRequestContext): Promise<Map<string, Visit>> {
  const seen = new Map<string, Visit>();
  const waiting: { path: string; from: string }[] = [{ path: '/', from: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, from } = next;
    if (seen.has(path)) continue;
    const answer = await request.get(path, { maxRedirects: 0 });
    const html = answer.status() === 200 ? await answer.text() : '';
    seen.set(path, { from, status: answer.status(), html });
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\bhref="([^"]+)"/g)) {
      const link = href.replaceAll('&amp;', '&').split('#')[0] ?? '';
      if (link.startsWith('/') && !elsewhere.test(link)) waiting.push({ path: link, from: path });
    }
  }
  return seen;
}

/** Addresses of everything that readers may find: stubs wait for someone to complete them. */
function publishedPaths(): string[] {
  const rows = z
    .array(z.object({ slug: z.string() }))
    .parse(stored('SELECT slug FROM publication WHERE stub = 0'));
  return rows.map((row) => `/article/${row.slug}`);
}

test('a walk over all links from the front page meets no dead end, no redirect and every story', async ({
  request,
}) => {
  const pages = await crawl(request);
  const bad = [...pages].filter(([, visit]) => visit.status !== 200);
  expect(bad.map(([path, visit]) => `${visit.status} ${path} from ${visit.from}`)).toEqual([]);
  expect(publishedPaths().filter((path) => !pages.has(path))).toEqual([]);
  expect(pages.size).toBeGreaterThan(80);
});

test('every page of a story, its photos and its pages of a live among them, leads to a feed', async ({
  request,
}) => {
  const stories = [...(await crawl(request))].filter(([path]) => path.startsWith('/article/'));
  const without = stories.filter(([, { html }]) => !/<link [^>]*type="application\/rss\+xml"/.test(html));
  expect(without.map(([path]) => path)).toEqual([]);
  expect(stories.some(([path]) => /\/\d+$/.test(path))).toBe(true);
});

test('a link within a page leads to something that is there', async ({ request }) => {
  const missing: string[] = [];
  let links = 0;
  for (const [path, { html }] of await crawl(request)) {
    const ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of html.matchAll(/<a\b[^>]*?\bhref="#([^"]+)"/g)) {
      links += 1;
      if (!ids.has(id)) missing.push(`${path}#${id}`);
    }
  }
  expect(missing).toEqual([]);
  expect(links).toBeGreaterThan(80);
});
