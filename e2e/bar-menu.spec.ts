import { expect, test } from '@playwright/test';
import { readerCss } from './ground/reader-css.ts';

const bar = `<header class="bar"><div class="wrap"><button class="ib menu show-m">目录</button>
  <a class="brand" href="/"><b>今闻</b></a><nav class="nav"><ul>${'<li><a>时政新闻</a></li>'.repeat(9)}</ul></nav></div></header>
  <p class="ib show-m" id="front">只在手机上</p>`;

test('where the bar has no room for all channels it has their menu', async ({ page }) => {
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><style>${await readerCss()}</style><body>${bar}</body>`,
  );
  for (const width of [390, 768, 850, 930]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(page.locator('.menu')).toBeVisible();
  }
  await page.setViewportSize({ width: 1024, height: 800 });
  await expect(page.locator('.menu')).toBeHidden();
  await page.setViewportSize({ width: 768, height: 800 });
  await expect(page.locator('#front')).toBeHidden();
});
