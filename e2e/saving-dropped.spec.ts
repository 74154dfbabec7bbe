import { type Browser, type BrowserContext, type Page, expect, test } from '@playwright/test';
import { OwnServer } from './ground/own-server.ts';
import { thorough } from './ground/thorough.ts';

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
const passwords = { zhang: '', lisi: '', xiaochen: '' };
type Name = keyof typeof passwords;

test.beforeAll(async () => {
  server = await OwnServer.make();
  server.store("INSERT OR IGNORE INTO channel (path, name) VALUES ('news', '新闻')");
  passwords.zhang = server.addStaff('张三', 'zhang', 'chief');
  passwords.lisi = server.addStaff('李四', 'lisi', 'editor');
  passwords.xiaochen = server.addStaff('小陈', 'xiaochen', 'reporter');
});

test.afterAll(() => server.remove());

async function signedIn(browser: Browser, name: Name): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto('/login');
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码').fill(passwords[name]);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL('/admin');
  return context;
}

async function pageOf(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const copy = (page: Page) => page.locator('.ProseMirror');
const strip = (page: Page) => page.locator('.saving-bars');
const badge = (page: Page) => page.locator('.topbar .state-badge').first();
const saved = (page: Page) => expect(page.locator('.save-status .long')).toContainText('已保存');

async function newStory(context: BrowserContext, title: string): Promise<{ page: Page; path: string }> {
  const page = await pageOf(context, '/admin/articles/new');
  await page.getByLabel('标题', { exact: true }).fill(title);
  await copy(page).click();
  await page.keyboard.type('第一段。');
  await saved(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  return { page, path: new URL(page.url()).pathname };
}

const bodyOf = (path: string) =>
  JSON.stringify(
    server.store(
      `SELECT body FROM revision WHERE id = (SELECT headRevisionId FROM article WHERE id = ${Number(path.split('/').pop())})`,
    ),
  );

test(
  'a story is dropped under its writer’s hands: what is typed stays, the page says so, and is saved once it is back',
  thorough,
  async ({ browser }) => {
    const zhang = await signedIn(browser, 'zhang');
    const { page, path } = await newStory(zhang, '大桥检测');
    const list = await pageOf(await signedIn(browser, 'lisi'), '/admin');
    await list.getByRole('button', { name: '更多操作：大桥检测' }).click();
    await list.getByRole('link', { name: '弃用', exact: true }).click();
    await list.locator('dialog[open]').getByRole('button', { name: '弃用' }).click();
    await expect(list.locator('dialog[open]')).toContainText('已弃用');

    await copy(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('弃用以后写的。');
    await expect(strip(page)).toContainText('这篇稿件已弃用，恢复以后才能存。内容留在本机。');
    expect(bodyOf(path)).not.toContain('弃用以后写的');
    // The page has learned it: it may only be read, says why, and what is typed stays in it.
    await expect(strip(page)).toContainText('这篇稿件已弃用，只能看。要接着写，请先恢复');
    await expect(badge(page)).toHaveText('已弃用');
    await expect(copy(page)).toContainText('弃用以后写的。');
    await copy(page).click();
    await page.keyboard.type('写不进去');
    await expect(copy(page)).not.toContainText('写不进去');
    await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('弃用以后写的');

    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(badge(page)).toHaveText('草稿');
    await saved(page);
    expect(bodyOf(path)).toContain('弃用以后写的。');
    await expect(strip(page)).not.toContainText('弃用');
    await copy(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('接着写。');
    await saved(page);
    await expect.poll(() => bodyOf(path)).toContain('接着写。');
    await zhang.close();
    await list.context().close();
  },
);

test(
  'a dropped story is brought back from its list or its page by who may, and by nobody else',
  thorough,
  async ({ browser }) => {
    const lisi = await signedIn(browser, 'lisi');
    const { page, path } = await newStory(lisi, '弃了又要');
    await page.locator('summary', { hasText: '弃用' }).click();
    await page.getByRole('button', { name: '弃用' }).click();
    await page.locator('dialog[open]').getByRole('button', { name: '弃用' }).click();
    await expect(badge(page)).toHaveText('已弃用');
    await expect(page.locator('.save-status .long')).toHaveText('只读');

    const reporter = await signedIn(browser, 'xiaochen');
    const theirs = await pageOf(reporter, path);
    await expect(strip(theirs)).toContainText('这篇稿件已弃用，只能看。要接着写，请找能恢复它的编辑。');
    await expect(theirs.getByRole('button', { name: '恢复', exact: true })).toHaveCount(0);
    await reporter.close();

    await page.goto('/admin?state=spiked');
    await page.locator('table.articles .checkbox').nth(1).check();
    await expect(page.locator('.bulk')).not.toContainText('移动频道');
    await page.locator('.bulk').getByRole('button', { name: '恢复' }).click();
    await page.locator('dialog[open]').getByRole('button', { name: '恢复' }).click();
    await expect(page.locator('dialog[open]')).toContainText('已恢复 1 篇');
    await page.goto(path);
    await expect(badge(page)).toHaveText('草稿');
    await expect(copy(page)).toHaveAttribute('contenteditable', 'true');
    await lisi.close();
  },
);

test(
  'after a crash the same browser is straight back in, with what it had typed',
  thorough,
  async ({ browser }) => {
    const zhang = await signedIn(browser, 'zhang');
    const { page, path } = await newStory(zhang, '崩溃之后');
    await page.route('**/admin/articles/**', (route) => route.abort());
    await copy(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('崩溃以前写的。');
    await expect(strip(page)).toContainText('离线');
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;

    const next = await pageOf(zhang, path);
    await expect(strip(next)).toContainText('未存到服务器的内容');
    await expect(strip(next)).not.toContainText('另一个窗口');
    await strip(next).getByRole('button', { name: '恢复', exact: true }).click();
    await expect(copy(next)).toContainText('第一段。崩溃以前写的。');
    await saved(next);
    expect(bodyOf(path)).toContain('崩溃以前写的。');
    // A window that is open is no crash: the second one is told of it as ever.
    const second = await pageOf(zhang, path);
    await expect(strip(second)).toContainText('您在另一个窗口打开着这篇稿件');
    await expect(strip(second)).not.toContainText('未存到服务器的内容');
    await zhang.close();
  },
);

test('a story of another’s channel says why it may only be read', thorough, async ({ browser }) => {
  const zhang = await signedIn(browser, 'zhang');
  const { path } = await newStory(zhang, '别的频道');
  await zhang.close();
  server.store("INSERT OR IGNORE INTO channel (path, name) VALUES ('sport', '体育')");
  server.store(
    "INSERT INTO staffChannel (staffId, channelId) SELECT staff.id, channel.id FROM staff, channel WHERE staff.username = 'xiaochen' AND channel.path = 'sport'",
  );
  const reporter = await signedIn(browser, 'xiaochen');
  const page = await pageOf(reporter, path);
  await expect(strip(page)).toContainText(
    '您可以看，但不能改。这篇稿件不在您负责的频道里。要改，请联系管理员。',
  );
  await expect(page.locator('.save-status .long')).toHaveText('只读');
  await reporter.close();
});
