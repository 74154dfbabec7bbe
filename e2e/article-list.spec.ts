import { type Page, expect, test } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { signIn } from './ground/desk-pages.ts';
import { thorough, thoroughUnless } from './ground/thorough.ts';

/** Wide enough for every column. */
test.use({ viewport: { width: 1440, height: 900 } });

const titles = (page: Page) => page.locator('table.articles a.open');
const bar = (page: Page) => page.getByRole('form', { name: '批量处理' });
const ready = (page: Page) => expect(page.getByRole('button', { name: /^快捷键/ })).toBeVisible();

test('an editor narrows the list, sorts it, leaves it and comes back to the same address', async ({
  page,
}) => {
  await signIn(page);
  await ready(page);
  const all = await page.getByText(/^共 \d+ 篇$/).textContent();
  await page.getByRole('link', { name: /^已发布/ }).click();
  await expect(page).toHaveURL('/admin?state=published');
  await ready(page);
  await page.locator('select[name=type]').selectOption({ label: '视频' });
  await expect(page).toHaveURL('/admin?state=published&type=video');
  const videos = await titles(page).allTextContents();
  expect(videos.length).toBeGreaterThan(0);
  await page.getByRole('columnheader', { name: '发布' }).getByRole('link').click();
  await expect(page.locator('th[aria-sort=descending]')).toContainText('发布');
  await page.getByRole('columnheader', { name: '发布' }).getByRole('link').click();
  await expect(page.locator('th[aria-sort=ascending]')).toContainText('发布');
  const [first = ''] = await titles(page).allTextContents();
  await titles(page).first().click();
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  await page.goBack();
  await expect(page).toHaveURL('/admin?state=published&type=video&sort=published-asc');
  await expect(titles(page).first()).toHaveText(first);
  await page.getByRole('link', { name: '清除筛选' }).click();
  await expect(page).toHaveURL('/admin?state=published&sort=published-asc');
  await page.goto('/admin?q=没有这样的稿件&author=没有这个人');
  await expect(page.getByText('没有符合的稿件')).toBeVisible();
  await page.goto('/admin');
  await expect(page.getByText(all ?? '')).toBeVisible();
});

test('with keys alone: walk, tick, search, ask for help; none of it while typing', async ({ page }) => {
  await signIn(page);
  await ready(page);
  await page.keyboard.press('j');
  await expect(titles(page).nth(0)).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('已选 2 篇');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toContainText('已选 2 篇');
  await page.keyboard.press('/');
  await expect(page.getByLabel('搜索稿件')).toBeFocused();
  await page.keyboard.type('jkxn?');
  await expect(page.getByLabel('搜索稿件')).toHaveValue('jkxn?');
  await expect(bar(page)).toContainText('已选 2 篇');
  await expect(page).toHaveURL('/admin');
});

test(
  'a desk chief tags several stories at once and readers see it; what cannot be done is told',
  thorough,
  async ({ page }) => {
    await signIn(page, '/admin?state=published');
    await ready(page);
    const picked = await titles(page).nth(2).textContent();
    await page
      .getByLabel(/^选择：/)
      .nth(1)
      .click();
    await page
      .getByLabel(/^选择：/)
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await expect(bar(page)).toContainText('已选 3 篇');
    await bar(page).getByRole('button', { name: '改标签' }).click();
    const dialog = page.getByRole('dialog', { name: '改标签' });
    await expect(dialog).toContainText(picked ?? '');
    await dialog.getByLabel('加标签').fill(`批量${Date.now()}`);
    await dialog.getByRole('button', { name: '改标签' }).click();
    await expect(dialog).toContainText('已改标签 3 篇。');
    await expect(dialog.getByText('已改，读者已经看到。')).toHaveCount(3);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expect(bar(page)).toBeHidden();

    await page.goto('/admin?state=draft');
    await ready(page);
    await page.getByLabel('全选本页').click();
    await bar(page).getByRole('button', { name: '撤稿' }).click();
    const kill = page.getByRole('dialog', { name: '撤稿' });
    await kill.getByRole('button', { name: '撤稿' }).click();
    await expect(kill.locator('.fault')).toHaveText('请写明撤稿理由，读者会看到。');
    await kill.getByLabel('撤稿理由').fill('试验');
    await kill.getByRole('button', { name: '撤稿' }).click();
    await expect(kill.getByText('没有发布，不需要撤稿').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeVisible();
  },
);

test('the menu of a line opens, is walked by arrows and gives the focus back', thorough, async ({ page }) => {
  await signIn(page, '/admin?state=published');
  await ready(page);
  const more = page.getByRole('button', { name: /^更多操作/ }).first();
  await more.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: '打开', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.menu:popover-open [data-bulk=kill]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});

test('the export is a table of what the filter leaves, for who is signed in', async ({ page, request }) => {
  expect((await request.get('/admin/export')).status()).toBe(401);
  await signIn(page, '/admin?state=published');
  const total = Number((await page.getByText(/^共 \d+ 篇$/).textContent())?.replaceAll(/\D/g, ''));
  const answer = await page.request.get('/admin/export?state=published');
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers()['content-disposition']).toContain('attachment');
  const lines = (await answer.text()).trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF编号,标题,/);
  expect(lines).toHaveLength(total + 1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('filters, and acts for several articles, are plain forms', thorough, async ({ page }) => {
    await signIn(page);
    await page.getByLabel('搜索稿件').fill('的');
    await page.locator('select[name=sort]').selectOption({ label: '最早更新' });
    await page.getByRole('button', { name: '筛选' }).click();
    await expect(page.locator('th[aria-sort=ascending]')).toContainText('更新');
    expect(await titles(page).count()).toBeGreaterThan(0);
    await page.goto('/admin?state=published');
    await page
      .getByLabel(/^选择：/)
      .nth(0)
      .check();
    await page
      .getByLabel(/^选择：/)
      .nth(1)
      .check();
    await bar(page).getByRole('button', { name: '改标签' }).click();
    await page.getByLabel('加标签').fill(`无脚本${Date.now()}`);
    await page.getByRole('button', { name: '改标签' }).click();
    await expect(page.getByText('已改标签 2 篇。')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(
      `the list is axe-clean and no wider than a window of ${viewport.width} (${colorScheme})`,
      thoroughUnless(colorScheme === 'dark' && viewport.width === 1440),
      async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        await signIn(page);
        if (viewport.width > 1000) {
          await ready(page);
          await page
            .getByLabel(/^选择：/)
            .nth(1)
            .click();
          await page.getByRole('button', { name: '日期' }).click();
        }
        const { violations } = await axeOn(page).analyze();
        expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      },
    );
  }
}
