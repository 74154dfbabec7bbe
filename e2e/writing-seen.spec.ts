import { type Page, expect, test } from '@playwright/test';
import { newStory, saved } from './ground/desk-pages.ts';
import { type } from './ground/editor-keys.ts';
import { inputMethod } from './ground/input-method.ts';
import { pauseIn } from './ground/pause-in.ts';
import { thoroughUnless } from './ground/thorough.ts';

/** How far the line with the cursor stands clear of the bars above and below it, in pixels; less than nothing is covered. */
const clear = (page: Page) =>
  page.evaluate(() => {
    const selection = getSelection();
    const at = selection?.focusNode;
    const line = at instanceof Element ? at : at?.parentElement;
    const range = document.createRange();
    if (!selection?.focusNode || !line) throw new Error('no cursor');
    range.setStart(selection.focusNode, selection.focusOffset);
    const here = range.getClientRects()[0] ?? line.getBoundingClientRect();
    const bottomOf = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
    const topOf = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().top ?? innerHeight;
    return {
      above: Math.round(here.top - Math.max(bottomOf('.edit-head'), bottomOf('.edit-tools'))),
      below: Math.round(Math.min(innerHeight, topOf('.edit-foot'), topOf('.saving-bars')) - here.bottom),
    };
  });

async function seen(page: Page, what: string) {
  await pauseIn(page, 60);
  const { above, below } = await clear(page);
  expect.soft(above, `${what}: above`).toBeGreaterThanOrEqual(0);
  expect.soft(below, `${what}: below`).toBeGreaterThanOrEqual(0);
}

for (const { times, ...size } of [
  // A low window, whose bars are reached in a few lines, stands for the others.
  { width: 390, height: 460, times: 2 },
  { width: 390, height: 700, times: 6 },
  { width: 1440, height: 620, times: 6 },
]) {
  test(
    `the line that is written is never behind a bar, ${size.width} by ${size.height}`,
    thoroughUnless(times === 2),
    async ({ page }) => {
      await page.setViewportSize(size);
      await newStory(page);
      const { compose, begin, take } = await inputMethod(page);
      for (let line = 0; line < 8 + 3 * times; line += 1) {
        await type(page, `第${line}段，写到窗口的底下去。`, 'Enter');
        if (line > 8) await seen(page, `Enter ${line}`);
      }
      for (let line = 0; line < times; line += 1) {
        await compose(['p', 'pi', 'pin'], '拼音写的一段');
        await seen(page, `composed ${line}`);
        await type(page, 'Enter');
      }
      await begin(['c', 'ch', 'chang'.repeat(40)]);
      await seen(page, 'a long composition');
      await take('长');
      for (let press = 0; press < 7 * times; press += 1) {
        await type(page, 'ArrowUp');
        await seen(page, `up ${press}`);
      }
      for (let press = 0; press < 5 * times; press += 1) {
        await type(page, 'ArrowDown');
        await seen(page, `down ${press}`);
      }
      // A strip of warnings stands on the word count.
      await page.route('**/admin/articles/**', (route) => route.abort());
      await type(page, '断网。');
      await expect(page.locator('.saving-bars')).toContainText('离线');
      await seen(page, 'a strip that has just come');
      await type(page, 'Control+End', '末段。');
      for (let line = 0; line < times; line += 1) {
        await type(page, 'Enter', '断网时写的。');
        await seen(page, `under a strip ${line}`);
      }
      await page.unroute('**/admin/articles/**');
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await saved(page);
    },
  );
}

test('a message covers neither tools nor panel, nor does the strip below cover the word count', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await newStory(page);
  for (let line = 0; line < 20; line += 1) await type(page, `第${line}段。`, 'Enter');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.locator('.edit-head .msg')).toContainText('还差 1 处');
  await page.route('**/admin/articles/**', (route) => route.abort());
  await type(page, '断网。');
  await expect(page.locator('.saving-bars')).toContainText('离线');
  for (const top of [0, 300, 100_000]) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    await pauseIn(page, 60);
    for (const [name, selector] of [
      ['tools', '.toolbar'],
      ['the panel’s head', '.panel summary'],
      ['the word count', '.word-count'],
    ] as const) {
      const on = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const found = document.elementFromPoint(left + width / 2, top + height / 2);
          return found !== null && (element.contains(found) || found.contains(element));
        });
      expect.soft(on, `${name} at ${top}`).toBe(true);
    }
  }
  await page.unroute('**/admin/articles/**');
});
