import { type Page, expect, test } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { beyondWindow } from './ground/beyond-window.ts';
import { kindsOfPages } from './ground/kinds-of-pages.ts';
import { thorough } from './ground/thorough.ts';

const story = '/article/orella-river-summit';

async function expectFits(page: Page): Promise<void> {
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await beyondWindow(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
  }
}

async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await axeOn(page).analyze();
    expect(violations.map((one) => `${page.url()} ${one.id}`)).toEqual([]);
  }
}

test('a reader goes from a channel to a day, to the day before, and back to the newest', async ({ page }) => {
  await page.goto('/news/world');
  const day = page.locator('h2.day a').first();
  const href = await day.getAttribute('href');
  expect(href).toMatch(/^\/news\/world\/\d{4}-\d{2}-\d{2}$/);
  await day.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/国际新闻\s*\d{4}年\d{1,2}月\d{1,2}日/);
  await expect(page.locator('h2.day')).toHaveCount(1);
  await expectFits(page);
  await page.getByRole('navigation', { name: '前后日期' }).locator('.nx').click();
  await expect(page).not.toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator('.list > li').first()).toBeVisible();
  await page.getByRole('link', { name: '最新稿件' }).click();
  await expect(page).toHaveURL(/\/news\/world$/);
});

test('a day without stories, a page beyond the end and second spellings of a page are not there', async ({
  request,
}) => {
  for (const path of [
    '/news/world/1999-01-01',
    '/news/world/2025-02-30',
    '/news/world/page/999',
    '/news/world/page/0',
    '/rolling/1999-01-01',
    '/rolling/page/999',
    '/reporter/nobody-at-all',
    '/tag/ao-lei-la-he/page/7',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('滚动 goes by whole days, marks flashes, and older pages are one click away', async ({ page }) => {
  await page.goto('/rolling');
  await expect(page.locator('h2.day').first()).toContainText(/\d{4}年\d{1,2}月\d{1,2}日/);
  await expect(page.locator('.roll li.f .badge.flash').first()).toHaveText('快讯');
  await expectFits(page);
  const older = page.getByRole('link', { name: '较早' });
  const shown = await page.locator('.roll li').count();
  expect(shown).toBeGreaterThanOrEqual(20);
  expect(shown).toBeLessThan(40);
  await older.click();
  await expect(page).toHaveURL(/\/rolling\/page\/\d+$/);
  await expect(page.locator('.roll li')).toHaveCount(20);
  await expectFits(page);
});

test('a story leads to all by its reporter, its photographer, of its tag and from its source', async ({
  page,
}) => {
  await page.goto(story);
  const links = {
    reporter: page.locator('.rep a').first(),
    photographer: page.locator('figure.fig .cr a').first(),
    tag: page.locator('.tags a').first(),
    source: page.locator('.byl a[href^="/source/"]'),
  };
  for (const [kind, link] of Object.entries(links)) {
    await page.goto(story);
    const name = await link.textContent();
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/${kind}/[a-z0-9-]+$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
    await expect(page.locator(`.list a[href="${story}"]`).first()).toBeAttached();
    await expectFits(page);
  }
});

test('axe finds nothing on a list of any kind, in light or dark', thorough, async ({ page }) => {
  const { reporter, photographer, tag, source } = kindsOfPages();
  for (const path of ['/news/world', '/rolling', '/rolling/page/1', reporter, photographer, tag, source]) {
    await page.goto(path ?? 'no such kind of page');
    await expectSound(page);
  }
});
