import { expect } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { beyondWindow } from './ground/beyond-window.ts';
import { thorough, thoroughUnless } from './ground/thorough.ts';
import { test } from './ground/without-script.ts';

test('a reader searches from the front page, narrows it, and opens a hit', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('searchbox', { name: '搜索' });
  await box.fill('奥雷拉河');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page).toHaveTitle(/^搜索：奥雷拉河 - /);
  // Indexing is queued with the publication, so a store that was just filled needs a moment.
  await expect
    .poll(async () => {
      await page.reload();
      return page.locator('.hits > li').count();
    })
    .toBeGreaterThan(1);
  await expect(page.getByRole('status')).toContainText('条结果');
  const marks = await page.locator('.hits mark').allTextContents();
  expect([...new Set(marks)]).toEqual(['奥雷拉河']);
  await page.getByRole('navigation', { name: '排序' }).getByRole('link', { name: '最新' }).click();
  await expect(page).toHaveURL(/sort=newest/);
  const dates = await page
    .locator('.hits time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
  expect(dates).toEqual(dates.toSorted((a, b) => String(b).localeCompare(String(a))));
  await page.getByRole('navigation', { name: '筛选' }).getByRole('link', { name: '快讯' }).click();
  await expect(page.getByRole('link', { name: '快讯' }).first()).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  const href = await page.locator('.hits .t a').first().getAttribute('href');
  await page.locator('.hits .t a').first().click();
  await expect(page).toHaveURL(href ?? '');
});

test('without script the search works, and a search in vain leads on', thorough, async ({ plain: page }) => {
  await page.goto('/search');
  await page.getByRole('searchbox').fill('奥雷拉河 没有的词儿');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible();
  await page.getByRole('link', { name: '只搜“奥雷拉河”' }).click();
  await expect(page.locator('.hits > li').first()).toBeVisible();
});

test('a question that is too long is told so, and nothing typed breaks the page', async ({
  page,
  request,
}) => {
  await page.goto(`/search?q=${encodeURIComponent('很'.repeat(300))}`);
  await expect(page.locator('[role="alert"]')).toContainText('最多 100 个字');
  for (const typed of ['"', 'NEAR(', '<script>alert(1)</script>', '*', "' OR 1=1 --", '%00', '\u202E']) {
    const answer = await request.get(`/search?q=${encodeURIComponent(typed)}`);
    expect([typed, answer.status()]).toEqual([typed, 200]);
    expect(await answer.text()).not.toContain('<script>alert');
  }
  const far = await request.get('/search?q=a&page=51');
  expect(far.status()).toBe(404);
  const answer = await request.get('/search?q=a');
  expect(answer.headers()['x-robots-tag']).toBe('noindex');
  expect(await answer.text()).toMatch(/<head>.*<title>搜索：a - .*<\/head>/s);
});

test('a page that is not there offers the search', async ({ page }) => {
  const answer = await page.goto('/news/nowhere');
  expect(answer?.status()).toBe(404);
  await page.getByRole('searchbox', { name: '搜索' }).fill('奥雷拉河');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/\/search\?q=/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `search and missing pages have no faults that axe finds, in ${colorScheme}, and fit any width`,
    thoroughUnless(colorScheme === 'dark'),
    async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const path of [
        '/search',
        '/search?q=奥雷拉河',
        '/search?q=没有的词儿&type=video',
        '/news/nowhere',
      ]) {
        await page.goto(path);
        const { violations } = await axeOn(page).analyze();
        expect(violations.map(({ id, nodes }) => [path, id, nodes.map((node) => node.html)])).toEqual([]);
        for (const width of [320, 390, 768, 1440, 2560]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await beyondWindow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
        }
      }
    },
  );
}
