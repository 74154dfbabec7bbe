import { expect, test } from '@playwright/test';
import { newStory, openCopy, saved } from './ground/desk-pages.ts';
import { slash, type } from './ground/editor-keys.ts';
import { inputMethod } from './ground/input-method.ts';
import { pauseIn } from './ground/pause-in.ts';

test('an input method neither loses nor doubles a character, wherever it composes', async ({ page }) => {
  const copy = await newStory(page);
  const { compose } = await inputMethod(page);
  await compose(['n', 'ni', '你h'], '你好');
  await compose(['s', 'shi'], '世界');
  await type(page, 'Home', 'ArrowRight');
  await compose(['z', 'zh'], '中');
  await type(page, 'End', 'Control+b');
  await compose(['j', 'jia'], '加粗');
  await type(page, 'Control+b');
  await compose(['h'], '后');
  expect(await copy.locator('p').first().innerHTML()).toBe('你中好世界<strong>加粗</strong>后');
  await type(page, 'Enter');
  await slash(page, 'bg');
  await compose(['b', 'biao'], '表');
  await type(page, 'Tab');
  await compose(['g'], '格');
  await expect(copy.locator('td').nth(0)).toHaveText('表');
  await expect(copy.locator('td').nth(1)).toHaveText('格');
  await page.getByLabel('表格标题').focus();
  await compose(['t', 'ti'], '题');
  await expect(page.getByLabel('表格标题')).toHaveValue('题');
  await page.getByLabel('标题', { exact: true }).focus();
  await compose(['b', 'biao'], '标题');
  await compose(['h'], '好');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('标题好');
  await type(page, 'Control+z');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('表格标题')).toHaveValue('题');
  await type(page, 'Control+Shift+z');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('标题好');
});

test('the block menu waits for an input method, and finds by name what it took', async ({ page }) => {
  await newStory(page);
  const { begin, take, compose } = await inputMethod(page);
  const options = page.locator('.slash [role=option]');
  await begin(['、']);
  await pauseIn(page, 200);
  await expect(options).toHaveCount(0);
  await take('、');
  await expect(options).toHaveCount(15);
  await compose(['s', 'shi', 'shij'], '时间');
  await expect(options).toHaveText([/时间线/]);
  await type(page, 'Enter');
  await compose(['j', 'jiu'], '九时');
  await expect(page.locator('.tl b')).toHaveText('九时');
});

test('saving in the background leaves a composition alone', async ({ page }) => {
  const copy = await newStory(page);
  const { begin, take } = await inputMethod(page);
  await type(page, '开头。');
  await begin(['c', 'ch', 'cha', 'chan', 'chang', 'changs', 'changsh'], 800);
  await expect(copy.locator('p')).toHaveText('开头。changsh');
  await take('尝试');
  await expect(copy.locator('p')).toHaveText('开头。尝试');
  await saved(page);
  await page.reload();
  await openCopy(page);
  await expect(copy.locator('p')).toHaveText('开头。尝试');
});

test('setting a field leaves the blocks as they are drawn, a caption that is being written too', async ({
  page,
}) => {
  const copy = await newStory(page);
  const { begin, take } = await inputMethod(page);
  await slash(page, 'bg');
  const caption = page.getByLabel('表格标题');
  await caption.evaluate((one) => one.setAttribute('data-seen', ''));
  await page.getByLabel('标题', { exact: true }).fill('标题');
  await caption.focus();
  await begin(['b', 'bi', 'biao']);
  await page.getByLabel('频道', { exact: true }).evaluate((one) => {
    if (!(one instanceof HTMLSelectElement)) throw new Error('no channel');
    one.selectedIndex = 2;
    one.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await take('表');
  await expect(copy.locator('[data-seen]')).toHaveValue('表');
  await saved(page);
});

test('a link leads to the web or to a story of ours, and says what is wrong with any other', async ({
  page,
}) => {
  const copy = await newStory(page);
  await type(page, '看这里', 'Shift+Home', 'Control+k');
  const address = page.getByLabel('链接地址');
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(page.locator('dialog .fault')).toHaveText(
    '只能链接到网页（http、https）、邮箱（mailto）或电话（tel）。',
  );
  await address.fill('example.cn/路');
  await address.press('Enter');
  await expect(copy.locator('a')).toHaveAttribute('href', 'https://example.cn/%E8%B7%AF');
  await expect(copy).toBeFocused();
  await type(page, '，', 'Shift+Home', 'Control+k');
  await page.getByRole('button', { name: '链到本站稿件' }).click();
  await page.getByRole('dialog').getByRole('option').first().click();
  await expect(copy.locator('a[data-story]')).toHaveText('看这里，');
});

test('the toolbar is one stop of the Tab key and tells what is on', async ({ page }) => {
  const copy = await newStory(page);
  await type(page, '加粗的字', 'Shift+Home');
  const bold = page.getByRole('button', { name: '加粗' });
  await type(page, 'Alt+F10');
  await expect(page.getByRole('button', { name: '正文', exact: true })).toBeFocused();
  await type(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(bold).toBeFocused();
  await type(page, 'Enter');
  await expect(bold).toHaveAttribute('aria-pressed', 'true');
  await expect(copy.locator('strong')).toHaveText('加粗的字');
  await page.getByRole('button', { name: '加引号' }).click();
  await expect(copy.locator('p')).toHaveText('“加粗的字”');
  await page.getByRole('button', { name: '加引号' }).click();
  await expect(copy.locator('p')).toHaveText('“‘加粗的字’”');
  await type(page, 'Control+/');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await type(page, 'Escape');
  await expect(copy).toBeFocused();
});
