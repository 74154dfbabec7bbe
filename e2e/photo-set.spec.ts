import { expect } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { beyondWindow } from './ground/beyond-window.ts';
import { thorough } from './ground/thorough.ts';
import { test } from './ground/without-script.ts';

const set = '/article/one-river-six-heights';
const story = '/article/orella-river-summit';

test('a reader goes through a photo set with arrows, keys and thumbnails without a reload, and back', async ({
  page,
}) => {
  await page.goto(set);
  await page.evaluate(() => document.body.setAttribute('data-same', 'page'));
  const stage = page.locator('.stage');
  await expect(page.locator('html')).toHaveAttribute('data-script', '');
  const next = stage.getByRole('link', { name: '下一张' });
  await next.click();
  await expect(page).toHaveURL(`${set}/2`);
  await expect(page).toHaveTitle(/（2\/6）/);
  await expect(stage).toHaveAttribute('aria-label', '图片 2，共 6');
  await expect(stage.locator('output')).toHaveText('图片 2，共 6');
  await expect(stage.locator('.said p')).toContainText('草甸');
  await expect(next).toBeFocused();
  await expect(page.locator('.strip a[aria-current]')).toHaveAttribute('href', `${set}/2`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${set}/2$`));

  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${set}/3`);
  await page.keyboard.press('End');
  await expect(page).toHaveURL(`${set}/6`);
  await expect(stage.getByRole('link', { name: '回到第一张' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(set);
  await page.getByRole('navigation', { name: '缩略图' }).getByRole('link', { name: '第4张' }).click();
  await expect(stage.locator('.said p')).toContainText('泊安');

  await page.goBack();
  await expect(page).toHaveURL(set);
  await expect(stage.locator('.cnt')).toHaveText('1/ 6');
  // Faster than pictures come, no stroke is lost.
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowRight');
  await expect(stage.locator('.cnt')).toHaveText('5/ 6');
  await expect(page).toHaveURL(`${set}/5`);
  await expect(page.locator('body')).toHaveAttribute('data-same', 'page');
});

test('全部 shows every photo below the other, and Esc leads back to the stage', async ({ page }) => {
  await page.goto(`${set}/2`);
  await page.getByRole('link', { name: '全部' }).click();
  await expect(page).toHaveURL(`${set}#all`);
  await expect(page.locator('.stack figure')).toHaveCount(6);
  await expect(page.locator('.stack figure').nth(5)).toBeVisible();
  await expect(page.locator('.stage')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage')).toBeVisible();
});

test('every photo has its own address and card; beyond the last there is nothing', async ({ request }) => {
  const html = await (await request.get(`${set}/3`)).text();
  const cards = new Set<string>();
  for (const path of [set, `${set}/2`, `${set}/3`]) {
    const page = await (await request.get(path)).text();
    const card = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(card).toMatch(/^https?:\/\/.+\.jpg$/);
    const picture = await request.get(new URL(card).pathname);
    expect(picture.headers()['content-type']).toBe('image/jpeg');
    cards.add(card);
  }
  expect(cards.size).toBe(3);
  expect(html).toMatch(new RegExp(`rel="canonical" href="[^"]+${set}/3"`));
  expect(html).toMatch(/<title>一条江的六个高度（3\/6）/);
  expect(html).toContain('采茶人走在里面');
  for (const [path, status] of [
    [`${set}/7`, 404],
    [`${set}/1`, 404],
    [`${set}/02`, 404],
    [`${story}/2`, 404],
  ] as const) {
    expect((await request.get(path)).status(), path).toBe(status);
  }
});

test(
  'without script a set is links from photo to photo, stacked on a phone, and a picture opens large',
  thorough,
  async ({ plain: page }) => {
    await page.goto(set);
    await page.getByRole('link', { name: '下一张' }).click();
    await expect(page).toHaveURL(`${set}/2`);
    await expect(page.locator('.cnt')).toHaveText('2/ 6');
    await expect(page.locator('button:visible')).toHaveCount(0);
    await page.getByRole('link', { name: '全部' }).click();
    await expect(page.locator('.stack figure').last()).toBeVisible();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(set);
    await expect(page.locator('.stack figure').first()).toBeVisible();
    await expect(page.locator('.stage')).toBeHidden();
    await expect(page.locator('.share .addr a')).toBeVisible();
    await page.goto(`${set}/2`);
    await expect(page.locator('.stage')).toBeVisible();

    await page.goto(story);
    const large = await page.locator('figure.fig a.zoom').first().getAttribute('href');
    expect((await page.request.get(large ?? '')).headers()['content-type']).toBe('image/jpeg');
  },
);

test(
  'pictures of a story open in a lightbox with caption, arrows and Esc, and focus returns',
  thorough,
  async ({ page }) => {
    await page.goto(story);
    await expect(page.locator('html')).toHaveAttribute('data-script', '');
    const first = page.locator('figure.fig a.zoom').first();
    const caption = await page.locator('figure.fig figcaption').nth(1).textContent();
    await first.click();
    const dialog = page.getByRole('dialog', { name: '大图' });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('output')).toHaveText('图片 1，共 3');
    const found = await axeOn(page).include('dialog').analyze();
    expect(found.violations.map((one) => `${one.id}: ${one.help}`)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await expect(dialog.locator('figcaption')).toHaveText(caption ?? '');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(first).toBeFocused();
  },
);

test('photo pages fit from 320 to 2560 pixels, and axe finds nothing', thorough, async ({ page }) => {
  for (const path of [set, `${set}/5`, `${set}#all`]) {
    await page.goto(path);
    for (const width of [320, 390, 768, 1024, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await beyondWindow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      if (width !== 390 && width !== 1440) continue;
      const found = await axeOn(page).analyze();
      expect(found.violations.map((one) => `${path} ${width}: ${one.id}: ${one.help}`)).toEqual([]);
    }
  }
});
