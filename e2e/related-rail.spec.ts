import { expect, test } from '@playwright/test';
import { readerCss } from './ground/reader-css.ts';

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => `<li><h3 class="t">第${index}条相关报道的标题</h3></li>`).join(
    '',
  );
const story = (names: string, related: number, film = '') => `
  <main class="wrap"><article class="art ${names}">
    <header class="head"><h1>标题</h1></header>${film}
    <aside class="rail"><ul><li>字号</li></ul></aside>
    <div class="body"><div class="prose"><p>只有一段。</p></div></div>
    <aside class="aside rel"><div class="box"><ol>${items(related)}</ol></div></aside>
  </article></main>`;
const film = '<div class="cinema"><figure class="fig" style="height:300px"></figure></div>';

test('however long the rail beside a story, its body stands right under its head', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="zh-CN"><style>${await readerCss()}</style><body></body>`);
  const bodyTop = async (html: string) => {
    await page.locator('body').evaluate((body, inner) => (body.innerHTML = inner), html);
    return (await page.locator('.body').boundingBox())?.y;
  };
  for (const width of [1200, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [names, above] of [['', ''] as const, ['cin', film] as const]) {
      const short = await bodyTop(story(names, 1, above));
      for (const count of [9, 40]) expect(await bodyTop(story(names, count, above))).toBe(short);
    }
    // Beside a live stand its key events, with related reading below.
    const keys = (count: number) =>
      story('lv', 1).replace('<div class="body">', `<aside class="aside"><ol>${items(count)}</ol></aside>$&`);
    expect(await bodyTop(keys(40))).toBe(await bodyTop(keys(1)));
  }
});
