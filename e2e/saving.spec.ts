import { type Browser, type Page, expect, test } from '@playwright/test';
import { z } from 'zod';
import { axeOn } from './ground/axe-on.ts';
import { OwnServer } from './ground/own-server.ts';
import { thorough } from './ground/thorough.ts';

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
const passwords = { zhang: '', lisi: '' };
type Name = keyof typeof passwords;

test.beforeAll(async () => {
  server = await OwnServer.make();
  server.store("INSERT OR IGNORE INTO channel (path, name) VALUES ('news', '新闻')");
  passwords.zhang = server.addStaff('张三', 'zhang', 'chief');
  passwords.lisi = server.addStaff('李四', 'lisi', 'editor');
});

test.afterAll(() => server.remove());

async function fillSignIn(page: Page, name: Name): Promise<void> {
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码').fill(passwords[name]);
  await page.getByRole('button', { name: '登录' }).click();
}

/** A window of this person's own, at a path of the desk. */
async function deskOf(browser: Browser, name: Name, path = '/admin'): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto(`/login?next=${encodeURIComponent(path)}`);
  await fillSignIn(page, name);
  await expect(page).toHaveURL(path);
  return page;
}

const copy = (page: Page) => page.locator('.ProseMirror');
const status = (page: Page) => page.locator('.save-status .long');
const strip = (page: Page) => page.locator('.saving-bars');
const headline = (page: Page) => page.getByLabel('标题', { exact: true });
const saved = (page: Page) => expect(status(page)).toContainText('已保存');

async function write(page: Page, words: string, paragraph = -1): Promise<void> {
  await copy(page).locator('> p').nth(paragraph).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words, { delay: 15 });
}

/** Writes a new story and answers with its address. */
async function newStory(page: Page, title: string, ...paragraphs: string[]): Promise<string> {
  await page.goto('/admin/articles/new');
  await headline(page).fill(title);
  await copy(page).click();
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await saved(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  return new URL(page.url()).pathname;
}

const idIn = (path: string) => Number(path.split('/').pop());
const row = z.object({ body: z.string(), headline: z.string(), staffName: z.string() });
const storedHead = (path: string) =>
  row.parse(
    server.store(
      `SELECT body, headline, staffName FROM revision
       WHERE id = (SELECT headRevisionId FROM article WHERE id = ${idIn(path)})`,
    )[0],
  );

/** Leaves as people do, so that the page gives its lock back. */
async function leave(page: Page): Promise<void> {
  await page.goto('/login');
  await page.context().close();
}

test('the server dies in the middle of a sentence: one writes on, and all of it is saved when it is back', async ({
  browser,
}) => {
  const page = await deskOf(browser, 'zhang');
  const path = await newStory(page, '渡口复航', '首班船早上七时');
  await write(page, '从青屿港');
  await server.kill();
  await page.keyboard.type('开出，载客四十二人。', { delay: 15 });
  await expect(status(page)).toContainText('离线，内容存在本机');
  await page.keyboard.press('Enter');
  await page.keyboard.type('船长说航行平稳。');
  await headline(page).fill('渡口今晨复航');
  await server.start();
  await saved(page);
  const { body, headline: title } = storedHead(path);
  expect(body).toContain('首班船早上七时从青屿港开出，载客四十二人。');
  expect(body).toContain('船长说航行平稳。');
  expect(title).toBe('渡口今晨复航');
  await leave(page);
});

test(
  'the window goes too while the server is away: the next one offers what was typed',
  thorough,
  async ({ browser }) => {
    const page = await deskOf(browser, 'zhang');
    const path = await newStory(page, '大桥检测', '拉索已测完九十一根。');
    await server.kill();
    await write(page, '其余今晚测完。');
    await headline(page).fill('大桥检测过半');
    await expect(status(page)).toContainText('离线');
    await page.goto('about:blank');
    await server.start();
    await page.goto(path);
    await expect(strip(page)).toContainText('未存到服务器的内容');
    await expect(copy(page)).not.toContainText('其余今晚测完');
    await page.getByRole('button', { name: '恢复' }).click();
    await expect(copy(page)).toContainText('拉索已测完九十一根。其余今晚测完。');
    await expect(headline(page)).toHaveValue('大桥检测过半');
    await saved(page);
    expect(storedHead(path).body).toContain('其余今晚测完。');
    await page.reload();
    await expect(copy(page)).toContainText('其余今晚测完。');
    await expect(strip(page)).not.toContainText('未存到服务器');
    await leave(page);
  },
);

test(
  'the session ends in the middle of a sentence: one writes on, signs in beside it, and all of it is saved',
  thorough,
  async ({ browser }) => {
    const page = await deskOf(browser, 'zhang');
    const path = await newStory(page, '气象', '周末有雨');
    await write(page, '，江面');
    server.store('DELETE FROM staffSession');
    await page.keyboard.type('风力六级。', { delay: 15 });
    await expect(strip(page)).toContainText('登录已失效');
    await page.keyboard.type('轮渡可能停航。');

    const signIn = async (name: Name, link: RegExp) => {
      const [window] = await Promise.all([
        page.waitForEvent('popup'),
        strip(page).getByRole('link', { name: link }).click(),
      ]);
      if (link.source.includes('换')) await window.getByRole('button', { name: '换人登录' }).click();
      await fillSignIn(window, name);
    };
    // Someone else signs in first: nothing is put under their name.
    await signIn('lisi', /^登录$/);
    await expect(strip(page)).toContainText('现在登录的是李四');
    expect(storedHead(path).body).not.toContain('停航');
    await signIn('zhang', /^换张三登录$/);
    await saved(page);
    const head = storedHead(path);
    expect(head.body).toContain('周末有雨，江面风力六级。轮渡可能停航。');
    expect(head.staffName).toBe('张三');
    await leave(page);
  },
);

test('two editors: the second reads, takes over after a question, and what the first had unsaved is kept', async ({
  browser,
}) => {
  const first = await deskOf(browser, 'zhang');
  const path = await newStory(first, '换人写', '第一段。', '第二段。');
  const second = await deskOf(browser, 'lisi', path);
  await expect(strip(second)).toContainText(/张三 \d\d:\d\d 起正在编辑/);
  await write(second, '写不进去');
  await expect(copy(second)).not.toContainText('写不进去');
  await headline(second).click();
  await second.keyboard.type('写不进去');
  await expect(headline(second)).toHaveValue('换人写');
  const { violations } = await axeOn(second).include('.saving-bars').analyze();
  expect(violations.map((one) => one.id)).toEqual([]);

  await strip(second).getByRole('button', { name: '接手编辑' }).click();
  // However long this takes: nothing of the first reaches the server before the second has taken over.
  const tookOver = Promise.withResolvers<void>();
  await first.route('**/admin/articles/*/draft', async (route) => {
    await tookOver.promise;
    await route.continue();
  });
  await write(first, '张三没存的话。');
  await second.locator('dialog[open]').getByRole('button', { name: '接手编辑' }).click();
  await expect
    .poll(() => server.store(`SELECT staffName FROM editLock WHERE articleId = ${idIn(path)}`))
    .toEqual([{ staffName: '李四' }]);
  await saved(second);
  tookOver.resolve();
  await write(second, '李四的话。', 0);
  await expect(strip(first)).toContainText('李四');
  await expect(strip(first)).toContainText('您的改动已另存为一版，没有丢');
  await write(first, '再也写不进去');
  await expect(copy(first)).not.toContainText('再也写不进去');
  await saved(second);
  expect(storedHead(path).body).not.toContain('张三没存的话');
  await leave(second);

  // The first goes on: their text and the other's are one again, without anything to choose.
  await strip(first)
    .getByRole('button', { name: /接手编辑|开始编辑/ })
    .click();
  const ask = first.locator('dialog[open]').getByRole('button', { name: '接手编辑' });
  const theirs = copy(first).getByText('李四的话。');
  await expect(ask.or(theirs).first()).toBeVisible();
  if (await ask.isVisible()) await ask.click();
  await expect(theirs).toBeVisible();
  await expect(copy(first)).toContainText('张三没存的话。');
  await saved(first);
  expect(storedHead(path).body).toContain('第一段。李四的话。');
  expect(storedHead(path).body).toContain('第二段。张三没存的话。');
  await leave(first);
});

test(
  'two windows that both wrote show both by paragraph, and merge as chosen',
  thorough,
  async ({ browser }) => {
    const first = await deskOf(browser, 'zhang');
    const path = await newStory(first, '两个窗口', '第一段。', '第二段。', '第三段。');
    const second = await first.context().newPage();
    await second.goto(path);
    await expect(strip(second)).toContainText('您在另一个窗口打开着这篇稿件');
    // The first window loses the server, the second goes on with the story meanwhile.
    await first.route('**/admin/articles/**', (route) => route.abort());
    await write(first, '一窗改的。', 0);
    await write(first, '一窗也改。', 2);
    await headline(first).fill('一窗的标题');
    await expect(status(first)).toContainText('离线');
    await strip(second).getByRole('button', { name: '在这里编辑' }).click();
    await second.locator('dialog[open]').getByRole('button', { name: '在这里编辑' }).click();
    await expect(strip(second)).not.toContainText('只读');
    await write(second, '二窗改的。', 0);
    await write(second, '只有二窗改。', 1);
    await headline(second).fill('二窗的标题');
    await saved(second);
    await second.goto('/login');
    await second.close();

    await first.unroute('**/admin/articles/**');
    await first.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(strip(first)).toContainText('有 2 处要您选');
    await strip(first).getByRole('button', { name: '对照' }).click();
    const dialog = first.locator('dialog[open]');
    await expect(dialog.getByRole('group')).toHaveCount(2);
    await expect(dialog.locator('.merge-row').nth(1)).toContainText('第一段。一窗改的。');
    await expect(dialog.locator('.merge-row').nth(1)).toContainText('第一段。二窗改的。');
    for (const colorScheme of ['light', 'dark'] as const) {
      await first.emulateMedia({ colorScheme });
      for (const width of [1440, 390]) {
        await first.setViewportSize({ width, height: 900 });
        const { violations } = await axeOn(first).include('dialog[open]').analyze();
        expect(violations.map((one) => `${width} ${one.id}`)).toEqual([]);
        const beyond = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(beyond).toBeLessThanOrEqual(0);
      }
    }
    await first.setViewportSize({ width: 1440, height: 900 });
    await dialog.locator('.merge-row').nth(0).getByLabel('用另一个窗口的').check();
    await dialog.locator('.merge-row').nth(1).getByLabel('两段都留').check();
    await dialog.getByRole('button', { name: '合并并保存' }).click();
    await saved(first);
    await expect(copy(first).locator('> p')).toHaveText([
      '第一段。一窗改的。',
      '第一段。二窗改的。',
      '第二段。只有二窗改。',
      '第三段。一窗也改。',
    ]);
    await expect(headline(first)).toHaveValue('二窗的标题');
    expect(storedHead(path).headline).toBe('二窗的标题');
    // What was here before the choice is among the revisions.
    const asides = server.store(
      `SELECT headline FROM revision WHERE aside = 1 AND articleId = ${idIn(path)}`,
    );
    expect(asides).toEqual([{ headline: '一窗的标题' }]);
    await leave(first);
  },
);
