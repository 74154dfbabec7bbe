import { type Page, expect, test } from '@playwright/test';
import { z } from 'zod';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { axeOn } from '../ground/axe-on.ts';
import { signIn, signInByForm } from '../ground/desk-pages.ts';

const own = 'three owls over the river';

/** Asks a route of the desk from one of its pages, as its scripts do. */
const tell = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([to, order]) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(to, { method: 'POST', headers, body: JSON.stringify(order) });
      return answer.json() as Promise<unknown>;
    },
    [path, body] as const,
  );

const refused = z.object({ person: z.object({ id: z.string() }) });
const savedAnswer = z.object({ id: z.number(), revisionId: z.number(), saves: z.number() });

/** A story by whoever is signed in. */
async function write(page: Page, headline: string) {
  const input = {
    ...blankInput(1),
    headline,
    body: { version: 1, blocks: [{ type: 'paragraph', runs: plainRuns('渡口今天复航，头班船坐满了人。') }] },
  };
  const key = Array.from({ length: 20 }, () => Math.floor(Math.random() * 10)).join('');
  const order = { tab: 'abcdefgh12', key, input };
  const { person } = refused.parse(await tell(page, '/admin/articles/new/draft', { ...order, as: 'nobody' }));
  return savedAnswer.parse(await tell(page, '/admin/articles/new/draft', { ...order, as: person.id }));
}

const publish = (page: Page, { id, revisionId, saves }: z.infer<typeof savedAnswer>) =>
  tell(page, `/admin/articles/${id}/publish`, { revisionId, saves, override: '测试' });

async function addReporter(page: Page): Promise<string> {
  await page.goto('/admin/staff');
  await page.getByLabel('姓名').fill('沈知遥');
  await page.getByLabel('账号', { exact: true }).fill('shen.home');
  await page.getByLabel('角色').selectOption('记者');
  await page.getByRole('button', { name: '添加' }).click();
  return page.locator('.once code').innerText();
}

test('a story that went out shows its receipt, line by line; who wrote it is told', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const password = await addReporter(page);
  const reporter = await (await browser.newContext()).newPage();
  await reporter.goto('/login');
  await reporter.getByLabel('账号', { exact: true }).fill('shen.home');
  await reporter.getByLabel('密码', { exact: true }).fill(password);
  await reporter.getByRole('button', { name: '登录' }).click();
  await expect(reporter).toHaveURL('/admin/account');
  await reporter.getByLabel('原密码').fill(password);
  await reporter.getByLabel('新密码', { exact: true }).fill(own);
  await reporter.getByLabel('再填一次新密码').fill(own);
  await reporter.getByRole('button', { name: '修改密码' }).click();
  await expect(reporter.locator('.msg:visible')).toBeVisible();
  await reporter.goto('/admin/home');
  await expect(reporter.getByRole('heading', { level: 1 })).toHaveText('工作台');
  await expect(reporter.getByRole('region', { name: '等我处理' })).toContainText('没有等您的稿件');

  const made = await write(reporter, '渡口复航首日');
  await page.goto('/admin/home');
  await publish(page, made);
  await page.reload();
  const receipt = page
    .getByRole('region', { name: '刚发布' })
    .getByRole('listitem')
    .filter({ hasText: '渡口复航首日' });
  // The page brings itself up to date.
  await expect(receipt.first()).toContainText('全部到位');
  for (const kind of ['页面', '列表', '订阅', '站点地图', '搜索'])
    await expect(receipt.getByRole('listitem').filter({ hasText: kind })).toContainText(/ms|秒/);

  // The open page hears of it by itself.
  const bell = reporter.getByRole('link', { name: /^通知，1 条未读$/ });
  await expect(bell).toBeVisible();
  await bell.click();
  await expect(reporter.getByRole('listitem')).toContainText('渡口复航首日');
  await reporter.getByRole('button', { name: '全部标为已读' }).click();
  await expect(reporter.getByRole('link', { name: '通知', exact: true })).toBeVisible();
  await reporter.context().close();
});

test('notices are marked as read without script, too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInByForm(page, '/admin/notices');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('通知');
  const button = page.getByRole('button', { name: '全部标为已读' });
  if ((await button.count()) > 0) await button.click();
  await expect(button).toHaveCount(0);
  await context.close();
});

for (const width of [1440, 390])
  for (const path of ['/admin/home', '/admin/notices', '/admin/duty', '/admin/settings'])
    test(`${path} is free of faults at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, path);
      const { violations } = await axeOn(page).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBe(0);
    });
