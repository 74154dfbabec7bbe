import { expect, test } from '@playwright/test';
import { readerCss } from './ground/reader-css.ts';

const story = `
  <header class="bar"><div class="wrap"><button class="ib menu">目录</button>
    <a class="brand" href="/"><b>今闻</b></a><nav class="nav"><ul><li><a>时政</a></li></ul></nav>
    <div class="act"><a class="ib">搜索</a></div></div></header>
  <main class="wrap"><article class="art"><header class="head"><h1>标题</h1></header>
    <div class="body"><div class="prose"><p>正文。</p></div></div></article></main>`;
const front = `
  <header class="mast"><div class="wrap plate"><h1 class="hb"><a class="brand" href="/"><b>今闻</b></a></h1>
    <div class="act"><search><form class="srch"><input type="search"></form></search></div></div></header>
  <nav class="nav"><ul><li><a>时政</a></li></ul></nav>
  <section class="dark-band"><h2>影像</h2></section>`;
const set = `<header class="bar"><div class="wrap"><a class="brand" href="/"><b>今闻</b></a></div></header>
  <main class="ps"><div class="wrap"><h1>图集</h1></div></main>`;

for (const theme of ['light', 'dark', undefined]) {
  test(`a printed page is light, with the masthead and without furniture (${theme ?? 'as the system'})`, async ({
    page,
  }) => {
    const css = await readerCss();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const [inner, dark] of [
      [story, 'body'],
      [front, '.dark-band'],
      [set, '.ps'],
    ] as const) {
      const attribute = theme === undefined ? '' : ` data-theme="${theme}"`;
      await page.setContent(
        `<!doctype html><html lang="zh-CN"${attribute}><style>${css}</style><body>${inner}</body></html>`,
      );
      await expect(page.locator('.brand')).toBeVisible();
      for (const place of ['body', dark])
        await expect(page.locator(place).first()).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      for (const place of ['h1', 'h2', 'p', '.brand']) {
        for (const one of await page.locator(place).all())
          await expect(one).toHaveCSS('color', 'rgb(0, 0, 0)');
      }
      for (const furniture of ['.nav', '.act', 'search', 'button']) {
        for (const one of await page.locator(furniture).all()) await expect(one).toBeHidden();
      }
    }
  });
}
