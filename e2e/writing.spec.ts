import { expect, test } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { beyondWindow } from './ground/beyond-window.ts';
import { newStory, openCopy, saved, signIn } from './ground/desk-pages.ts';
import { blocks, slash, type } from './ground/editor-keys.ts';
import { thorough, thoroughUnless } from './ground/thorough.ts';

test('a reporter writes a story of every block by keyboard alone, and it is there after a reload', async ({
  page,
}) => {
  await newStory(page);
  await page.getByLabel('标题', { exact: true }).focus();
  await type(page, '海风号回港', 'Enter');
  await expect(page.getByLabel('导语')).toBeFocused();
  await type(page, '导语一句。', 'Enter', '第一段。', 'Enter');
  await slash(page, 'xbt');
  await type(page, '小标题', 'Enter');
  await slash(page, 'yw');
  await type(page, '一句引文', 'Enter', '林知远', 'Enter');
  await slash(page, 'lb');
  await type(page, '甲', 'Enter', '乙', 'Enter', 'Enter');
  await slash(page, 'yd');
  await type(page, '要点', 'Enter', 'Enter');
  await slash(page, 'sjx');
  await type(page, '9时', 'Enter', '靠港', 'Enter', 'Enter', 'Enter');
  await slash(page, 'wd');
  await type(page, '何时公布？', 'Enter', '明年。', 'Enter', 'Enter', 'Enter');
  await slash(page, 'bza');
  await type(page, '按语', 'Enter');
  await slash(page, 'bg');
  await type(page, '年', 'Tab', '数', 'Tab', '注', 'Tab', '2025', 'Tab', '300', 'Enter', 'Enter', '结尾。');
  const written = await blocks(page);
  expect(written).toEqual([
    'p 第一段。',
    'h2 小标题',
    'blockquote 一句引文林知远',
    'ul 甲乙',
    'section 要点要点',
    'ol 9时靠港',
    'div 何时公布？明年。',
    'p 按语',
    expect.stringContaining('年数注2025300'),
    'p 结尾。',
  ]);
  await saved(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  await page.reload();
  await openCopy(page);
  expect(await blocks(page)).toEqual(written);
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('海风号回港');
});

test(
  'a headline that is too long stays as typed, is not saved short, and is not published',
  thorough,
  async ({ page }) => {
    await newStory(page);
    await type(page, '正文。');
    const headline = page.getByLabel('标题', { exact: true });
    await headline.focus();
    const long = '桥'.repeat(130);
    await page.keyboard.insertText(long);
    await expect(headline).toHaveValue(long);
    await expect(page.getByText('标题不能超过 120 个字符').first()).toBeVisible();
    await expect(headline).toHaveValue(long);
    await headline.fill('桥通车');
    await saved(page);
  },
);

test('one undo takes back text, a channel, a moved block and a title, in the order they were made', async ({
  page,
}) => {
  const copy = await newStory(page);
  await type(page, '第一段', 'Enter', '第二段');
  const channel = page.getByLabel('频道', { exact: true });
  const before = await channel.inputValue();
  await channel.selectOption({ index: 2 });
  const after = await channel.inputValue();
  expect(after).not.toBe(before);
  await copy.locator('p').nth(1).click();
  await type(page, 'Alt+ArrowUp');
  await expect(page.locator('.said')).toHaveText('已移到第 1 块，共 2 块');
  expect(await blocks(page)).toEqual(['p 第二段', 'p 第一段']);
  await page.getByLabel('标题', { exact: true }).fill('标题');
  await type(page, 'Control+z');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('');
  expect(await blocks(page)).toEqual(['p 第二段', 'p 第一段']);
  await type(page, 'Control+z');
  expect(await blocks(page)).toEqual(['p 第一段', 'p 第二段']);
  await expect(channel).toHaveValue(after);
  await type(page, 'Control+z');
  await expect(channel).toHaveValue(before);
  await type(page, 'Control+z');
  expect((await blocks(page)).join('')).not.toContain('第二段');
  for (let times = 0; times < 6; times += 1) await type(page, 'Control+Shift+z');
  expect(await blocks(page)).toEqual(['p 第二段', 'p 第一段']);
  await expect(channel).toHaveValue(after);
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('标题');
});

test('the length is told in 字, and a headline that is too long says so', thorough, async ({ page }) => {
  await newStory(page);
  await type(page, '今天闻到海风，Hello world 2025。');
  await expect(page.locator('.word-count')).toHaveText('9 字，约 1 分钟');
  await type(page, 'Shift+Home');
  await expect(page.locator('.word-count')).toContainText('已选 9 字');
  await page.getByLabel('标题', { exact: true }).fill('一'.repeat(27));
  await expect(page.locator('.counts .over')).toHaveText('27 / 26，偏长');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the copy can be read, and the page says that writing needs script', async ({ page }) => {
    await signIn(page);
    await page.goto('/admin/articles/1');
    await expect(page.locator('noscript p')).toContainText('写稿要用到脚本');
    await expect(page.locator('.prose p').first()).not.toBeEmpty();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(
      `axe finds nothing while writing, ${colorScheme}, ${width} wide`,
      thoroughUnless(colorScheme === 'light' && width === 1440),
      async ({ browser }) => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
        await signIn(page);
        for (const path of ['/admin/articles/new', '/admin/articles/23', '/admin/articles/12']) {
          await page.goto(path);
          await openCopy(page);
          const { violations } = await axeOn(page).analyze();
          expect(violations.map((one) => `${path} ${one.id} ${one.nodes[0]?.html.slice(0, 160)}`)).toEqual(
            [],
          );
          expect(await beyondWindow(page)).toBeLessThanOrEqual(0);
        }
        expect(faults).toEqual([]);
        // Gives the story back: the next one in line may write in it.
        await page.goto('/admin');
        await context.close();
      },
    );
  }
}
