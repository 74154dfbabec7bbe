import { expect, test } from '@playwright/test';
import { readerCss } from './ground/reader-css.ts';

const row = (cell: string, name: string) =>
  `<tr><${cell}>${name}</${cell}>${`<${cell} class="num">12,345.6</${cell}>`.repeat(9)}</tr>`;
const table = `<section class="tbl"><table><thead>${row('th', '地区')}</thead><tbody>${row('td', '宁澜省')}</tbody></table></section>`;
const story = `<main class="wrap"><article class="art alone"><div class="body"><div class="prose"><p>正文。</p>${table}</div></div></article></main>`;

test('a wide table keeps its first column and aligns figures right', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><style>${await readerCss()}</style><body>${story}</body>`,
  );
  const box = page.locator('.tbl');
  const left = async () => (await page.locator('td').first().boundingBox())?.x;
  const before = await left();
  await box.evaluate((element) => (element.scrollLeft = 400));
  expect(await left()).toBe(before);
  await expect(page.locator('td').nth(3)).toHaveCSS('text-align', 'end');
});

test('beside a story without related reading it uses the width of the window', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><style>${await readerCss()}</style><body>${story}</body>`,
  );
  const width = async (place: string) => (await page.locator(place).boundingBox())?.width ?? 0;
  expect(await width('.tbl')).toBeGreaterThan(await width('.prose'));
  expect(await page.locator('.tbl').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
});

const longHeads = story.replace(
  '</thead>',
  `<tr><td></td>${'<th class="num">第三季度完成投资（亿元）</th>'.repeat(9)}</tr></thead>`,
);

test('long heads take several lines before they make a table wider', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><style>${await readerCss()}</style><body>${longHeads}</body>`,
  );
  expect(await page.locator('.tbl').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

test('on paper all its columns are there, and what a row is about stands in few lines', async ({ page }) => {
  // A4 without its margins.
  await page.setViewportSize({ width: 627, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><style>${await readerCss()}</style><body>${longHeads}</body>`,
  );
  const right = await page
    .locator('td')
    .last()
    .evaluate((cell) => cell.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(627);
  const name = await page.locator('tbody td').first().boundingBox();
  expect(name?.width).toBeGreaterThan(30);
});
