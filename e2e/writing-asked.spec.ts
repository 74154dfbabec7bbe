import { type Locator, type Page, expect, test } from '@playwright/test';
import { axeOn } from './ground/axe-on.ts';
import { newStory, openCopy, saved, signIn } from './ground/desk-pages.ts';
import { slash, type } from './ground/editor-keys.ts';
import { inputMethod } from './ground/input-method.ts';
import { thorough, thoroughUnless } from './ground/thorough.ts';

const dialog = (page: Page) => page.locator('dialog[open]');
const box = async (one: Locator) => (await one.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

/** Each window of the editor that asks for words: how it is opened, and the field that they go into. */
const asking = [
  { name: '链接', open: (page: Page) => type(page, 'Shift+Home', 'Control+k'), field: '链接地址' },
  { name: '注音', open: (page: Page) => type(page, 'Shift+Home', 'Control+Shift+y'), field: '“选中”的注音' },
  { name: '站外视频', open: (page: Page) => type(page, 'Enter').then(() => slash(page, 'zwsp')), field: '视频网址' },
] as const; // prettier-ignore

for (const { name, open, field } of asking) {
  test(
    `${name}: what is typed goes into its field, and the window is no larger than it needs`,
    thoroughUnless(name === '链接'),
    async ({ page }) => {
      await newStory(page);
      await type(page, '选中');
      await open(page);
      await expect(dialog(page)).toHaveAccessibleName(name);
      await expect(page.getByLabel(field)).toBeFocused();
      await page.keyboard.type('not a url ');
      await expect(page.getByLabel(field)).toHaveValue('not a url ');
      await expect(page.getByRole('textbox', { name: '正文', exact: true })).toContainText('选中');
      for (const [width, height, most] of [
        [1440, 900, { width: 480, height: 400 }],
        [390, 844, { width: 390, height: 420 }],
      ] as const) {
        await page.setViewportSize({ width, height });
        const { width: wide, height: high } = await box(dialog(page));
        expect(wide).toBeLessThanOrEqual(most.width);
        expect(high).toBeLessThanOrEqual(most.height);
        const { violations } = await axeOn(page).include('dialog[open]').analyze();
        expect(violations.map((one) => one.id)).toEqual([]);
      }
    },
  );
}

test(
  'windows to choose in begin in their search, and one to read does not begin on the button that closes it',
  thorough,
  async ({ page }) => {
    await newStory(page);
    await type(page, 'Control+/');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(dialog(page)).toHaveAccessibleName('快捷键');
    await expect(dialog(page)).toContainText('Ctrl Shift Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: '正文', exact: true })).toBeFocused();
    await page.getByRole('button', { name: '从图库选' }).click();
    await expect(page.getByLabel('搜索图片')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.goto('/admin');
    await page.keyboard.press('?');
    await expect(dialog(page)).toContainText('启用单键快捷键');
    await expect(dialog(page).getByRole('button', { name: '关闭' })).toBeFocused();
    await page.keyboard.press('Escape');
    await page.locator('table.articles .checkbox').nth(1).check();
    await page.getByRole('button', { name: '改标签' }).click();
    await expect(page.getByLabel('加标签')).toBeFocused();
  },
);

test('a new story begins in its headline, and what is typed stands there', async ({ page }) => {
  await signIn(page, '/admin/articles/new');
  await openCopy(page);
  await expect(page.getByLabel('标题', { exact: true })).toBeFocused();
  await page.keyboard.type('渡口复航');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('渡口复航');
});

test('Ctrl+S saves at once and says so, and the browser stores no page', async ({ page }) => {
  await signIn(page, '/admin/articles/new');
  await openCopy(page);
  const said = page.locator('.said');
  await page.evaluate(() => {
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.code !== 'KeyS' || !event.ctrlKey) return;
        setTimeout(() => (document.body.dataset['kept'] = String(event.defaultPrevented)));
      },
      true,
    );
  });
  await page.keyboard.press('Control+s');
  await expect(said).toHaveText('还没有写，不用存。');
  await page.keyboard.type('渡口复航');
  await page.keyboard.press('Control+s');
  await expect(said).toHaveText('已保存。');
  await expect(page.locator('body')).toHaveAttribute('data-kept', 'true');
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  await saved(page);
  // From the panel too; where the server is away it says that.
  await page.route('**/admin/articles/**', (route) => route.abort());
  await page.getByRole('combobox', { name: '来源', exact: true }).focus();
  await page.keyboard.type('今闻');
  await page.keyboard.press('Control+s');
  await expect(said).toContainText('还没有存到服务器');
  await page.unroute('**/admin/articles/**');
});

test(
  'preview and publication have keys, which their buttons tell; publishing asks once',
  thorough,
  async ({ page }) => {
    const copy = await newStory(page);
    await type(page, '渡口今晨复航。');
    const preview = page.getByRole('button', { name: '预览', exact: true });
    const publish = page.locator('.topbar').getByRole('button', { name: '发布', exact: true });
    await expect(preview).toHaveAttribute('aria-keyshortcuts', 'Control+Enter');
    await expect(preview.locator('kbd')).toBeVisible();
    await expect(publish).toHaveAttribute('aria-keyshortcuts', 'Control+Shift+Enter');
    await expect(publish.locator('kbd')).toBeVisible();
    await type(page, 'Control+Enter');
    await expect(dialog(page)).toHaveAccessibleName('预览');
    await expect(copy.locator('p')).toHaveCount(1);
    // Within a window over the page the keys of the page do nothing.
    await page.getByRole('button', { name: '长辈版' }).press('Control+Shift+Enter');
    await expect(dialog(page)).toHaveCount(1);
    await page.getByRole('button', { name: '关闭预览' }).click();
    await copy.focus();
    await type(page, 'Control+Shift+Enter');
    await expect(dialog(page)).toContainText('确定发布吗？');
    await page.keyboard.press('Escape');
    await expect(page.locator('.edit-head .msg')).toHaveCount(0);
    await type(page, 'Control+Shift+Enter', 'Enter');
    await expect(page.locator('.edit-head .msg')).toContainText('还差 1 处，补上就能发布');
    await expect(page.getByRole('button', { name: '缺标题' })).toBeVisible();
    await expect(copy.locator('p')).toHaveCount(1);
    await page.getByLabel('标题', { exact: true }).fill(`渡口复航${Date.now() % 10_000}`);
    await type(page, 'Control+Shift+Enter', 'Enter');
    await expect(page.locator('.edit-head .msg')).toContainText('已发布，读者现在就能看到。');
  },
);

test('the keys of the page are an input method’s while it composes', async ({ page }) => {
  const copy = await newStory(page);
  const { begin, take } = await inputMethod(page);
  const cdp = await page.context().newCDPSession(page);
  await begin(['d', 'du']);
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229, modifiers: 2 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await expect(dialog(page)).toHaveCount(0);
  await take('渡口');
  await expect(copy.locator('p')).toHaveText('渡口');
});
