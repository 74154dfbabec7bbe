import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { readerCss } from './ground/reader-css.ts';

// The photographer's page is the first thing that takes the focus where a dialog opens: below the picture.
const story = `<main><figure class="fig long"><a class="zoom" href="#"><picture>
  <source type="image/svg+xml" srcset="small.svg 360w, large.svg 1080w" sizes="390px">
  <img src="small.svg" width="1080" height="15000" alt="一图读懂"></picture></a>
  <figcaption>一图读懂。<span class="cr"><a href="/name">苏禾</a>制图</span></figcaption></figure></main>`;
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="15000"><rect width="1080" height="15000"/></svg>';

for (const width of [1440, 390]) {
  test(`a long picture opens at its beginning, as sharp as it is wide, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const { outputFiles } = await build({
      entryPoints: ['browser/lightbox.entry.ts'],
      bundle: true,
      format: 'esm',
      write: false,
    });
    const head = `<!doctype html><html lang="zh-CN"><style>${await readerCss()}</style>`;
    await page.route('http://story.test/**', (route) =>
      route.fulfill(
        route.request().url().endsWith('.svg')
          ? { contentType: 'image/svg+xml', body: picture }
          : { contentType: 'text/html; charset=utf-8', body: `${head}<body>${story}</body></html>` },
      ),
    );
    await page.goto('http://story.test/');
    await page.addScriptTag({ type: 'module', content: outputFiles[0]?.text ?? '' });
    await page.locator('a.zoom').click();
    const box = page.locator('dialog[open]');
    await expect(box.getByRole('button', { name: '关闭' })).toBeFocused();
    expect(await box.evaluate((dialog) => dialog.scrollHeight > 4 * dialog.clientHeight)).toBe(true);
    expect(await box.evaluate((dialog) => dialog.scrollTop)).toBe(0);
    await expect(box.locator('source')).toHaveAttribute('sizes', `${width}px`);
  });
}
