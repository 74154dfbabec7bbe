import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { z } from 'zod';
import { axeOn } from './ground/axe-on.ts';
import { beyondWindow } from './ground/beyond-window.ts';
import { dataDir } from './ground/data-dir.ts';
import { htmlFaults } from './ground/html-faults.ts';
import { pauseIn } from './ground/pause-in.ts';
import { thorough } from './ground/thorough.ts';
import { test } from './ground/without-script.ts';

const going = '/article/ningjiang-bridge-cables';
const ended = '/article/ninglan-half-marathon';
const root = resolve(import.meta.dirname, '..');
const printed = z.object({ live: z.string(), post: z.number().optional() });

function live(...args: string[]) {
  const said = execFileSync(process.execPath, ['bin/news.ts', 'live', ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return printed.parse(JSON.parse(said.trim()));
}

/** As a browser does when the reader comes back to the page: it looks for news at once. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

async function isTold(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await comeBack(page);
    await expect(page.locator('.lv-new output')).toHaveText(words, { timeout: 3000 });
  }).toPass();
}

const placeOf = (page: Page, id: string) =>
  page.evaluate((one) => document.getElementById(one)?.getBoundingClientRect().top ?? null, id);

test('a new post is told politely, moves nothing, and is there when the reader wants it', async ({
  page,
}) => {
  await page.goto(going);
  const reading = page.locator('[data-post]').nth(8);
  await reading.scrollIntoViewIfNeeded();
  const id = (await reading.getAttribute('id')) ?? '';
  // Pictures on the way have come.
  await page.waitForLoadState('networkidle');
  const before = await placeOf(page, id);
  const posts = await page.locator('[data-post]').count();

  const first = live('post', going, '--headline', '复测过半', '--text', '168根拉索已测完91根。');
  await isTold(page, '1 条新消息');
  await expect(page.locator('.lv-new')).toBeInViewport();
  expect(await placeOf(page, id)).toBe(before);
  expect(await page.locator('[data-post]').count()).toBe(posts);

  const second = live('post', going, '--headline', '复测完成', '--text', '全部合格。', '--key');
  await isTold(page, '2 条新消息');
  await expect(page.locator('.lv-new output')).toHaveAttribute('aria-live', 'polite');

  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.locator(`#p${first.post}`)).toBeAttached();
  await expect(page.locator(`#p${second.post} h4`)).toHaveText('复测完成');
  await expect(page.locator(`#p${second.post}`)).toBeInViewport();
  await expect(page.locator(`#p${second.post}`)).toBeFocused();
  await expect(page.locator('#live-keys')).toContainText('复测完成');
  await expect(page.getByRole('button', { name: '查看' })).toBeHidden();

  live('remove', String(first.post));
  live('remove', String(second.post));
});

test(
  'without script the posts, both orders, the key events and a way to refresh are there',
  thorough,
  async ({ plain: page }) => {
    await page.goto(going);
    await expect(page.locator('.lv-bar')).toContainText('直播中');
    await expect(page.locator('button:visible')).toHaveCount(0);
    const { post } = live('post', going, '--text', '复测还在进行。');
    await page.getByRole('link', { name: '刷新' }).click();
    await page.reload();
    await expect(page.locator(`#p${post}`)).toContainText('复测还在进行。');
    await page.locator(`#p${post} a`).first().click();
    await expect(page).toHaveURL(new RegExp(`${going}/page/1#p${post}$`));
    await expect(page.locator(`#p${post}`)).toBeInViewport();
    live('remove', String(post));

    await page.getByRole('link', { name: '最早在前' }).click();
    await expect(page.locator('#live-posts h4').first()).toHaveText('大桥封闭');
    await page.locator('#live-keys a').first().click();
    await expect(page.locator('[data-post]:target h4')).toHaveText('大桥封闭');
  },
);

test('an ended live says so and asks for nothing more', async ({ page }) => {
  const asked: string[] = [];
  await page.goto(ended);
  page.on('request', (request) => asked.push(request.url()));
  await expect(page.locator('.lv-bar')).toContainText('已结束');
  await expect(page.getByRole('link', { name: '刷新' })).toHaveCount(0);
  await comeBack(page);
  await pauseIn(page, 300);
  expect(asked.filter((url) => url.endsWith(ended))).toEqual([]);
});

test('pages of a live that are not there are 404, and structured data tells posts and times', async ({
  request,
}) => {
  for (const wrong of [`${going}/page/9`, `${going}/oldest/page/1`, '/article/orella-river-summit/oldest']) {
    expect((await request.get(wrong)).status(), wrong).toBe(404);
  }
  const html = await (await request.get(ended)).text();
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']): unknown => JSON.parse(json),
  );
  const update = z.object({ headline: z.string().min(1), datePublished: z.string(), url: z.url() });
  const shape = z.object({
    '@type': z.literal('LiveBlogPosting'),
    coverageStartTime: z.string(),
    coverageEndTime: z.string(),
    liveBlogUpdate: z.array(update).min(14),
  });
  expect(data.some((one) => shape.safeParse(one).success)).toBe(true);
});

test(
  'the pages of a live are valid, fit every width, and axe finds nothing',
  thorough,
  async ({ page, request }) => {
    for (const path of [going, `${going}/page/1`, `${ended}/oldest`]) {
      expect(await htmlFaults(await (await request.get(path)).text()), path).toEqual([]);
      await page.goto(path);
      for (const width of [320, 390, 768, 1024, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await beyondWindow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      for (const [width, colorScheme] of [
        [390, 'light'],
        [1440, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const found = await axeOn(page).analyze();
        expect(found.violations.map((one) => `${path} ${colorScheme}: ${one.id}: ${one.help}`)).toEqual([]);
      }
    }
  },
);
