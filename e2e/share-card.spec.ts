import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import sharp from 'sharp';
import { z } from 'zod';
import { dataDir } from './ground/data-dir.ts';

const root = resolve(import.meta.dirname, '..');

function news(...args: string[]): unknown {
  const env = { ...process.env, DATA_DIR: dataDir };
  return JSON.parse(
    execFileSync(process.execPath, ['bin/news.ts', ...args], { cwd: root, env, encoding: 'utf8' }),
  );
}

/** Where the picture for links to a page stands. */
async function cardOf(request: APIRequestContext, path: string): Promise<string> {
  const page = await (await request.get(path)).text();
  const address = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
  return new URL(address).pathname;
}

test('every story of the front has a card, drawn in the size that its page says', async ({ request }) => {
  const front = await (await request.get('/')).text();
  const paths = [...new Set([...front.matchAll(/href="(\/article\/[\w-]+)"/g)].map(([, path = '']) => path))];
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths.slice(0, 8)) {
    const address = await cardOf(request, path);
    expect(address).toMatch(/^\/media\/cards\/\w+-[0-9a-f]{12}\.jpg$/);
    const answer = await request.get(address);
    expect([address, answer.status()]).toEqual([address, 200]);
    expect(answer.headers()['cache-control']).toBe('public, max-age=0, s-maxage=5');
    const card = await answer.body();
    expect(answer.headers()['content-length']).toBe(String(card.length));
    expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(card.length).toBeLessThan(300 * 1024);
  }
});

test('a card goes with the story that is withdrawn, and leaves nothing on the disk', async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'jinwen-card-'));
  const file = join(folder, 'page.txt');
  const time = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  writeFileSync(
    file,
    `首页 » 新闻频道 » 本地\n试画稿一篇供撤回\n${time}\n来源：今闻\n\n这篇稿件发布以后马上撤回，卡片也不该再看到。\n`,
  );
  const { url } = z.object({ url: z.string() }).parse(news('import', '--publish', '--make-channels', file));
  rmSync(folder, { recursive: true });
  const address = await cardOf(request, new URL(url, 'http://x').pathname);
  expect((await request.get(address)).status()).toBe(200);
  const stale = address.replace(/\w{12}\.jpg$/, '0123456789ab.jpg');
  const moved = await request.get(stale, { maxRedirects: 0 });
  expect([moved.status(), moved.headers()['location']]).toEqual([307, address]);
  const kept = globSync(join(dataDir, 'cards', '*', address.split('/').at(-1) ?? ''));
  expect(kept).toHaveLength(1);
  news('kill', url, '--reason', '试画用稿');
  expect((await request.get(address)).status()).toBe(410);
  await expect.poll(() => existsSync(kept[0] ?? '')).toBe(false);
});
