import { readFileSync } from 'node:fs';
import { type CDPSession, type Locator, type Page, expect, test } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { openCopy, signIn } from './ground/desk-pages.ts';
import { pauseIn } from './ground/pause-in.ts';
import { thorough } from './ground/thorough.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: '稿件设置' });
const tokens = (field: Locator) => field.locator('.token');
const fieldOf = (page: Page, label: string) =>
  panel(page)
    .locator('.field.suggest')
    .filter({ has: page.getByRole('combobox', { name: label, exact: true }) });
const rows = (page: Page) => panel(page).locator('[data-related]');
const titles = (page: Page) => rows(page).locator('.story-title').allTextContents();

/** Typing with an input method: letters under composition, then what they become. */
async function compose(cdp: CDPSession, letters: string, words: string) {
  await cdp.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await cdp.send('Input.insertText', { text: words });
}

async function newStory(page: Page, headline: string) {
  await signIn(page, '/admin/articles/new');
  await page.getByLabel('标题', { exact: true }).fill(headline);
  const copy = page.getByRole('textbox', { name: '正文' });
  await copy.click();
  await page.keyboard.type('今天上午,河上的新桥通车了。第一辆公共汽车开过桥面时，两岸的人都在看。');
  return copy;
}

test('an editor fills the panel by keyboard, orders the related reading and publishes; readers see all of it', async ({
  page,
  browser,
}) => {
  const headline = `新桥通车${Date.now() % 100_000}`;
  await newStory(page, headline);
  const cdp = await page.context().newCDPSession(page);

  // Tags: a comma and Enter add, an input method's Enter does not, Backspace takes the last one out.
  const tags = page.getByRole('combobox', { name: '标签', exact: true });
  await tags.focus();
  await page.keyboard.type('桥梁，交通');
  await page.keyboard.press('Enter');
  await expect(tokens(fieldOf(page, '标签'))).toHaveText(['桥梁', '交通']);
  await compose(cdp, 'chengjian', '城建');
  await expect(tokens(fieldOf(page, '标签'))).toHaveText(['桥梁', '交通']);
  await page.keyboard.press('Enter');
  await expect(tokens(fieldOf(page, '标签'))).toHaveText(['桥梁', '交通', '城建']);
  await page.keyboard.press('Backspace');
  await expect(tokens(fieldOf(page, '标签'))).toHaveText(['桥梁', '交通']);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(tokens(fieldOf(page, '标签'))).toHaveText(['交通', '桥梁']);
  await page.keyboard.press('Control+z');
  await expect(tokens(fieldOf(page, '标签'))).toHaveText(['桥梁', '交通']);

  // A suggested source, taken by keys.
  const source = page.getByRole('combobox', { name: '来源', exact: true });
  await source.focus();
  await page.keyboard.type('今');
  const wanted = page.getByRole('option', { name: '今闻', exact: true });
  await expect(wanted).toBeVisible();
  const offers = await page.getByRole('option').allTextContents();
  for (const _ of offers.slice(0, offers.indexOf('今闻') + 1)) await page.keyboard.press('ArrowDown');
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(source).toHaveValue('今闻');

  await panel(page).getByLabel('机构').fill('今闻');
  await panel(page).getByLabel('地点').fill('青屿');
  await panel(page).getByLabel('日期').fill('8月16日');
  await panel(page).getByLabel('日期').press('Tab');
  await expect(panel(page).getByLabel('电头文字')).toHaveValue('今闻青屿8月16日电');

  // Two roles; the second goes before the first.
  for (const [role, name] of [
    ['记者', '林一舟'],
    ['摄影', '周砚'],
  ] as const) {
    await panel(page).getByLabel('添加角色').fill(role);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: role, exact: true }).focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await panel(page).getByRole('button', { name: '摄影上移' }).press('Enter');

  // A new picture to lead, from this computer.
  await panel(page).getByRole('button', { name: '从图库选' }).press('Enter');
  const shelf = page.getByRole('dialog', { name: '选择图片' });
  await shelf.locator('input[type=file]').setInputFiles('demo/media/sea.jpg');
  await expect(shelf.getByText('已选 1 张')).toBeVisible();
  await shelf.getByRole('button', { name: '选用' }).press('Enter');
  await expect(panel(page).locator('.lead-picture')).toBeVisible();

  // Related reading: found by words, each once, then ordered by keys and by drag.
  const opener = panel(page).getByRole('button', { name: '添加，或按标签推荐' });
  await opener.press('Enter');
  const finder = page.getByRole('dialog', { name: '添加相关阅读' });
  const found = finder.getByRole('option');
  await expect(found.nth(3)).toBeVisible();
  for (let taken = 1; taken <= 3; taken += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(taken);
  }
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  const [first = '', second = '', third = ''] = await titles(page);
  await rows(page).nth(2).getByRole('combobox').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page)).toEqual([first, third, second]);
  await expect(rows(page).nth(1).getByRole('combobox')).toBeFocused();
  await rows(page).nth(1).getByRole('combobox').selectOption('背景');
  await drag(page, rows(page).nth(0).locator('.grip'), rows(page).nth(2));
  await expect.poll(() => titles(page)).toEqual([third, second, first]);

  // The half-width comma is found, shown and put right as one step.
  await panel(page)
    .getByRole('button', { name: /1 处半角标点/ })
    .click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(',');
  await panel(page).getByRole('button', { name: '全部改为全角' }).click();
  await expect(page.getByRole('textbox', { name: '正文' })).toContainText('今天上午，河上');
  await expect(panel(page).getByText('没有问题')).toBeVisible();

  const axe = await axeOn(page).analyze();
  expect(axe.violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([]);

  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('已发布，读者现在就能看到。')).toBeVisible();
  const path = (await panel(page).locator('a.link').first().getAttribute('href')) ?? '';
  const reader = await browser.newPage();
  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reader.locator('.dl')).toHaveText('今闻青屿8月16日电');
  await expect(reader.getByRole('link', { name: '桥梁' })).toBeVisible();
  const text = await reader.locator('main').innerText();
  expect(text.indexOf('周砚')).toBeLessThan(text.indexOf('林一舟'));
  await expect(reader.locator('meta[property="og:image"]')).toHaveAttribute(
    'content',
    /\/media\/cards\/\w+-\w+\.jpg$/,
  );
  await expect(reader.locator('.rel li')).toHaveCount(3);
  await expect(reader.locator('.rel li').first().locator('.badge', { hasText: '背景' })).toBeVisible();
  await expect(reader.locator('.rel li .badge', { hasText: '相关' })).toHaveCount(0);
  await reader.close();
});

test(
  'missing texts of pictures are told in the head of the check as they are listed below it',
  thorough,
  async ({ page }) => {
    const copy = await newStory(page, '缺替代文字');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('新桥通车了。');
    const figure = copy.getByRole('figure', { name: '图片' });
    const check = panel(page).locator('#fold-proof');
    await expect(check.locator('summary')).toContainText('没有问题');
    await page.getByRole('toolbar').getByRole('button', { name: '图片' }).click();
    const shelf = page.getByRole('dialog', { name: '选择图片' });
    await shelf.locator('input[type=file]').setInputFiles('demo/media/sea.jpg');
    await expect(shelf.getByText('已选 1 张')).toBeVisible();
    await shelf.getByRole('button', { name: '选用' }).click();
    // Whatever is known of the file already.
    for (const name of ['图说', '摄影、供图', '替代文字']) await figure.getByLabel(name).fill('');
    await expect(check.locator('summary')).toContainText('3 处待改');
    await figure.getByLabel('图说').fill('新桥通车。');
    await figure.getByLabel('摄影、供图').fill('今闻记者 林一舟 摄');
    await expect(check.locator('summary')).toContainText('1 处待改');
    await expect(check.locator('.lint')).toContainText('1 处缺替代文字');
    await check.getByRole('button', { name: /缺替代文字/ }).click();
    await expect(figure.getByLabel('替代文字')).toBeFocused();
    await page.keyboard.type('桥面上的第一辆公共汽车');
    await expect(check.locator('summary')).toContainText('没有问题');
    await expect(check.locator('.lint')).not.toContainText('缺');
  },
);

/** dnd-kit takes a drag after some way, and sorts while it goes on. */
async function drag(page: Page, from: Locator, to: Locator) {
  await from.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2 + 12, { steps: 4 });
  await page.mouse.move(end.x + start.width / 2, end.y + end.height * 0.75, { steps: 12 });
  await pauseIn(page, 300);
  await page.mouse.up();
}

test('publishing tells all that is lacking at once, and leads to each place', async ({ page }) => {
  await signIn(page, '/admin/articles/new');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const lacks = page.locator('.lacks button');
  await expect(lacks).toHaveText(['缺标题', '缺正文']);
  await lacks.first().click();
  await expect(page.getByLabel('标题', { exact: true })).toBeFocused();
});

test(
  'a file that cannot be taken says why and may be tried again; the others go through',
  thorough,
  async ({ page }) => {
    await newStory(page, '图库试传');
    await panel(page).getByRole('button', { name: '从图库选' }).click();
    const shelf = page.getByRole('dialog', { name: '选择图片' });
    await shelf.locator('input[type=file]').setInputFiles([
      { name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 not a picture') },
      { name: '海面.jpg', mimeType: 'image/jpeg', buffer: readFileSync('demo/media/sea.jpg') },
    ]);
    await expect(shelf.locator('.uploads .fault')).toContainText('PDF');
    await expect(shelf.getByText('已选 1 张')).toBeVisible();
    await expect(shelf.getByRole('button', { name: '重试' })).toBeVisible();
    const axe = await axeOn(page).analyze();
    expect(axe.violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(shelf).toBeHidden();
  },
);

test(
  'on a phone the panel stands below, without sideways scroll, and remembers what was folded',
  thorough,
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await newStory(page, '窄屏');
    const place = panel(page).locator('details', { hasText: '归类' }).first();
    await place.locator('summary').click();
    await expect(place).not.toHaveAttribute('open');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/admin\/articles\/\d+$/);
    await page.reload();
    await expect(panel(page).locator('.lint')).toBeVisible();
    await expect(place).not.toHaveAttribute('open');
  },
);

test('texts of a figure are something to hit, small print too', thorough, async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/articles/23');
  await openCopy(page);
  const fields = page.locator('.block-frame textarea:not(.box)');
  const heights = await fields.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(2);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  await page.goto('/admin');
});
