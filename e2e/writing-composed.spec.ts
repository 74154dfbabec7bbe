import { type Page, expect, test } from '@playwright/test';
import { newStory, openCopy, saved } from './ground/desk-pages.ts';
import { slash, type } from './ground/editor-keys.ts';
import { inputMethod } from './ground/input-method.ts';
import { pauseIn } from './ground/pause-in.ts';
import { thorough, thoroughUnless } from './ground/thorough.ts';

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

/** A paragraph in which `linked` is a link, and behind it another paragraph; comes out with the cursor at its start. */
async function linkIn(page: Page, before: string, linked: string, after = '') {
  const copy = await newStory(page);
  await type(page, before + linked + after, 'Enter', '下一段。', 'ArrowUp', 'Home');
  await move(page, before.length);
  await move(page, linked.length, 'Shift+');
  await type(page, 'Control+k');
  await page.getByLabel('链接地址').fill('https://example.cn/a');
  await page.keyboard.press('Enter');
  await expect(copy.locator('a')).toHaveText(linked);
  await begunAnew(page);
  return copy;
}

/** To the start of the copy. The view takes a cursor that is there right after it got the focus back for a mistake of the browser's. */
async function begunAnew(page: Page) {
  await expect(page.getByRole('textbox', { name: '正文', exact: true })).toBeFocused();
  await pauseIn(page, 250);
  await type(page, 'Home');
}

async function move(page: Page, steps: number, held = '') {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(`${held}ArrowRight`);
}

const words = ['s', 'sh', 'shi'] as const;

/** What is selected in «见[网站地址]…» and what the paragraph is once 试 was composed over it: the link's words, then all. */
const overLinks = [
  { what: 'the end of a link', story: ['见', '网站地址', '。'], from: 3, to: 5, link: '网站', all: '见网站试。' },
  { what: 'the end of a link that ends its paragraph', story: ['见', '网站地址', ''], from: 3, to: 5, link: '网站', all: '见网站试' },
  { what: 'a whole link', story: ['见', '网站地址', '。'], from: 1, to: 5, link: null, all: '见试。' },
  { what: 'a whole link that ends its paragraph', story: ['见', '网站地址', ''], from: 1, to: 5, link: null, all: '见试' },
  { what: 'a paragraph that is a link', story: ['', '网站地址', ''], from: 0, to: 4, link: null, all: '试' },
  { what: 'the beginning of a link that begins its paragraph', story: ['', '网站地址', '。'], from: 0, to: 2, link: '地址', all: '试地址。' },
  { what: 'the middle of a link', story: ['见', '网站地址', '。'], from: 2, to: 4, link: '网试址', all: '见网试址。' },
  { what: 'the end of a link and words behind it', story: ['见', '网站地址', '在此'], from: 4, to: 6, link: '网站地', all: '见网站地试此' },
  { what: 'words before a link and its beginning', story: ['请见', '网站地址', '。'], from: 1, to: 4, link: '地址', all: '请试地址。' },
  { what: 'nothing, at the end of a link', story: ['见', '网站地址', '。'], from: 5, to: 5, link: '网站地址', all: '见网站地址试。' },
  { what: 'nothing, before a link that begins its paragraph', story: ['', '网站地址', '。'], from: 0, to: 0, link: '网站地址', all: '试网站地址。' },
] as const; // prettier-ignore

for (const { what, story, from, to, link, all } of overLinks) {
  test(
    `what is composed over ${what} takes its place once, and no letter of it stays`,
    thoroughUnless(what === 'the end of a link'),
    async ({ page }) => {
      const copy = await linkIn(page, story[0], story[1], story[2]);
      const { compose } = await inputMethod(page);
      await move(page, from);
      await move(page, to - from, 'Shift+');
      await compose(words, '试');
      await expect(copy.locator('p')).toHaveText([all, '下一段。']);
      if (link === null) await expect(copy.locator('a')).toHaveCount(0);
      else await expect(copy.locator('a')).toHaveText(link);
      // The next composition goes on where this one ended; what is stored is what is seen.
      await compose(['y', 'yi'], '一');
      const gone = all.replace('试', '试一');
      await expect(copy.locator('p')).toHaveText([gone, '下一段。']);
      await saved(page);
      await page.reload();
      await openCopy(page);
      await expect(copy.locator('p')).toHaveText([gone, '下一段。']);
    },
  );
}

test(
  'what is composed over the end of a link and the next paragraph joins them, and one undo parts them',
  thorough,
  async ({ page }) => {
    const copy = await linkIn(page, '见', '网站地址');
    const { compose } = await inputMethod(page);
    await move(page, 3);
    await type(page, 'Shift+ArrowDown', 'Shift+Home', 'Shift+ArrowRight');
    await compose(words, '试');
    await expect(copy.locator('p')).toHaveText(['见网站试一段。']);
    await expect(copy.locator('a')).toHaveText('网站');
    await type(page, 'Control+z');
    await expect(copy.locator('p')).toHaveText(['见网站地址', '下一段。']);
    await expect(copy.locator('a')).toHaveText('网站地址');
  },
);

test(
  'what is composed over the end of a reading stands behind it, and over bold words is bold',
  thorough,
  async ({ page }) => {
    const copy = await newStory(page);
    await type(page, '普特会开幕', 'Home');
    await move(page, 3, 'Shift+');
    await type(page, 'Control+Shift+y');
    await page.getByLabel('“普特会”的注音').fill('pǔ tè huì');
    await page.keyboard.press('Enter');
    const { compose } = await inputMethod(page);
    await begunAnew(page);
    await move(page, 2);
    await move(page, 1, 'Shift+');
    await compose(words, '试');
    await expect(copy.locator('[data-ruby]')).toHaveText('普特');
    await expect(copy.locator('p')).toHaveText('普特试开幕');
    await type(page, 'End', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Control+b');
    await compose(['b', 'bi'], '闭幕');
    await expect(copy.locator('strong')).toHaveText('闭幕');
    await expect(copy.locator('p')).toHaveText('普特试闭幕');
  },
);

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

test('saving in the background leaves a composition alone', thorough, async ({ page }) => {
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

test(
  'setting a field leaves the blocks as they are drawn, a caption that is being written too',
  thorough,
  async ({ page }) => {
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
  },
);

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
