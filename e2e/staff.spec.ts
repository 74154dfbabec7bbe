import { type Browser, type Page, expect, test } from '@playwright/test';
import { totpCode, totpStep } from '#newsroom/staff/second-step/totp.ts';
import { axeOn } from './ground/axe-on.ts';
import { admin } from './ground/data-dir.ts';
import { thorough, thoroughUnless } from './ground/thorough.ts';

/** These tests count wrong tries, which are counted by address: they know each other's. */
test.describe.configure({ mode: 'serial' });

const own = 'three owls over the river';
const said = (page: Page) => page.locator('.msg:visible');

async function signIn(page: Page, username: string, password: string) {
  await page.goto('/login');
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

async function signInAsAdmin(page: Page) {
  await signIn(page, admin.username, admin.password);
  await expect(page).toHaveURL('/admin');
}

/** Adds a member at the desk and answers with the one-time password, which is shown once. */
async function addMember(browser: Browser, { name, username }: { name: string; username: string }) {
  const page = await browser.newPage();
  await signInAsAdmin(page);
  await page.goto('/admin/staff');
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('账号', { exact: true }).fill(username);
  await page.getByLabel('角色').selectOption('编辑');
  await page.getByRole('button', { name: '添加' }).click();
  const shown = page.locator('.once code');
  await expect(shown).toHaveText(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
  const password = await shown.innerText();
  await page.reload();
  await expect(page.locator('.once')).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: username })).toContainText('待改密码');
  await page.close();
  return password;
}

async function changeFirstPassword(page: Page, password: string) {
  await expect(page).toHaveURL('/admin/account');
  await page.goto('/admin');
  await expect(page).toHaveURL('/admin/account');
  // Each is told in words of its own: those of the one before are no answer.
  for (const [weak, told] of [
    ['Password123!', '太常见'],
    ['qwertyuiop', '键盘上挨着'],
  ] as const) {
    await page.getByLabel('原密码').fill(password);
    await page.getByLabel('新密码', { exact: true }).fill(weak);
    await page.getByLabel('再填一次新密码').fill(weak);
    await page.getByRole('button', { name: '修改密码' }).click();
    await expect(page.locator('.fault')).toContainText(told);
  }
  await page.getByLabel('原密码').fill(password);
  await page.getByLabel('新密码', { exact: true }).fill(own);
  await page.getByLabel('再填一次新密码').fill(own);
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(said(page)).toContainText('密码已修改');
}

/** Waits for a code that was not used yet: each is good once. */
async function freshCode(secret: string, after: number): Promise<{ code: string; step: number }> {
  // A code may be half a minute early, so the next one is right already.
  const step = Math.max(totpStep(), after + 1);
  await expect.poll(() => totpStep() >= step - 1).toBe(true);
  return { code: totpCode(secret, step), step };
}

for (const javaScriptEnabled of [true, false]) {
  test(
    `a member’s first day, ${javaScriptEnabled ? 'with' : 'without'} script: one-time password, second step, recovery code`,
    thoroughUnless(javaScriptEnabled),
    async ({ browser }) => {
      const username = javaScriptEnabled ? 'wangfang' : 'lina';
      const password = await addMember(browser, { name: javaScriptEnabled ? '王芳' : '李娜', username });
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await signIn(page, username, password);
      await changeFirstPassword(page, password);

      await page.goto('/admin/account');
      await page.getByRole('link', { name: '开启' }).click();
      await page.getByLabel('密码').fill(own);
      await page.getByRole('button', { name: '开始设置' }).click();
      await expect(page.getByRole('img', { name: '验证器用的二维码' })).toBeVisible();
      const secret = (await page.locator('.secret code').innerText()).replaceAll(' ', '');
      await expect(page.getByLabel('验证码')).toHaveValue('');
      await page.getByLabel('验证码').fill('000000');
      await page.getByRole('button', { name: '开启' }).click();
      await expect(page.locator('.fault')).toContainText('验证码不对');
      const first = await freshCode(secret, 0);
      await page.getByLabel('验证码').fill(first.code);
      await page.getByRole('button', { name: '开启' }).click();
      await expect(said(page)).toContainText('已开启');
      await expect(page.locator('.once code')).toHaveCount(10);
      const recovery = await page.locator('.once code').allInnerTexts();
      await page.reload();
      await expect(page.locator('.once')).toHaveCount(0);

      await page.goto('/admin/account');
      await page.getByRole('button', { name: '退出登录' }).last().click();
      await signIn(page, username, own);
      await expect(page).toHaveURL(/\/login\/code/);
      await page.goto('/admin');
      await expect(page).toHaveURL(/\/login\?/);
      await page.goto('/login/code');
      await page.getByLabel('验证码').fill(first.code);
      await page.getByRole('button', { name: '登录' }).click();
      await expect(page.locator('.fault')).toContainText('用过');
      const second = await freshCode(secret, first.step);
      await page.getByLabel('验证码').fill(second.code);
      await page.getByRole('button', { name: '登录' }).click();
      await expect(page).toHaveURL('/admin');

      const elsewhere = await browser.newContext({ javaScriptEnabled });
      const other = await elsewhere.newPage();
      await signIn(other, username, own);
      await other.getByLabel('验证码').fill(recovery[0] ?? '');
      await other.getByRole('button', { name: '登录' }).click();
      await expect(other).toHaveURL('/admin');
      await page.goto('/admin/account');
      await expect(page.locator('#sessions li')).toHaveCount(2);
      await expect(page.locator('#sessions li').filter({ hasText: '当前' })).toHaveCount(1);
      await page.locator('#sessions li').getByRole('button', { name: /^退出/ }).click();
      await expect(said(page)).toHaveText('那台设备已退出。');
      await expect(page.locator('#sessions li')).toHaveCount(1);
      await other.goto('/admin');
      await expect(other).toHaveURL(/\/login\?/);

      await signIn(other, username, own);
      await other.getByLabel('验证码').fill(recovery[0] ?? '');
      await other.getByRole('button', { name: '登录' }).click();
      await expect(other.locator('.fault')).toContainText('用过');
      await page.goto('/admin/account/two-factor');
      await expect(page.locator('main')).toContainText('还有 9 个没用过');
      await context.close();
      await elsewhere.close();
    },
  );
}

test('a stopped member is out at once, and the pages of members are for admins alone', async ({
  browser,
}) => {
  const password = await addMember(browser, { name: '赵雷', username: 'zhaolei' });
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'zhaolei', password);
  await changeFirstPassword(page, password);
  expect((await page.goto('/admin/staff'))?.status()).toBe(403);
  await expect(page.locator('main')).toContainText('这一页要有“管理成员与权限”的权限');
  await expect(page.locator('main')).toContainText('有这项权限的是管理员');
  await expect(page.locator('body')).not.toContainText('付印');
  await expect(page.getByRole('navigation', { name: '后台', exact: true })).toBeVisible();
  expect((await page.goto('/admin/settings'))?.status()).toBe(403);
  await expect(page.locator('main')).toContainText('编辑没有这项权限');
  expect((await page.goto('/admin/articles/999999'))?.status()).toBe(404);
  await expect(page.locator('main')).toContainText('没有这篇稿件');
  expect((await page.goto('/admin/nowhere/at-all'))?.status()).toBe(404);
  await expect(page.locator('main')).toContainText('没有这一页');
  await expect(page.locator('body')).not.toContainText('付印');
  const boss = await browser.newPage();
  await signInAsAdmin(boss);
  await boss.goto('/admin/staff');
  await boss.getByRole('link', { name: '赵雷' }).click();
  await boss.getByLabel('只负责勾选的频道').check();
  await boss.getByRole('button', { name: '保存' }).click();
  await expect(boss.locator('.fault')).toContainText('至少勾选一个频道');
  await boss.getByRole('checkbox').first().check();
  await boss.getByRole('button', { name: '保存' }).click();
  await expect(said(boss)).toHaveText('已保存。');
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/login\?/);
  await boss.getByRole('button', { name: '停用账号' }).click();
  await boss.locator('dialog[open]').getByRole('button', { name: '停用账号' }).click();
  await expect(said(boss).last()).toHaveText('账号已停用。');
  await signIn(page, 'zhaolei', own);
  await expect(said(page)).toContainText('已停用');
  await boss.close();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `the pages of account and members are sound for assistive technology, ${colorScheme}`,
    thoroughUnless(colorScheme === 'light'),
    async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.goto('/login');
      expect((await axeOn(page).analyze()).violations).toEqual([]);
      await signInAsAdmin(page);
      for (const path of ['/admin/account', '/admin/account/two-factor', '/admin/staff']) {
        await page.goto(path);
        expect((await axeOn(page).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
      await page.goto('/admin/staff');
      await page.locator('.members a').last().click();
      await expect(page.getByRole('heading', { name: '资料与权限' })).toBeVisible();
      expect((await axeOn(page).analyze()).violations).toEqual([]);
      await context.close();
    },
  );
}

test('a site’s name of four characters stays in one line at the desk', thorough, async ({ page }) => {
  await signInAsAdmin(page);
  const brand = page.locator('nav .brand');
  /** The lines of each part, by the boxes of its text. */
  const linesWith = (name: string) =>
    brand.evaluate((link, text) => {
      const heading = link.querySelector('b');
      if (heading) heading.textContent = text;
      const lines = (part: Element) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
      };
      return { lines: [...link.children].map(lines), beyond: link.scrollWidth - link.clientWidth };
    }, name);
  expect(await linesWith('禾安新闻')).toEqual({ lines: [1, 1], beyond: 0 });
});
