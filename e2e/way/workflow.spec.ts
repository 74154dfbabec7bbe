import { type Page, expect, test } from '@playwright/test';
import { axeOn } from '../ground/axe-on.ts';
import { colleague } from '../ground/colleagues.ts';
import { openCopy, saved } from '../ground/desk-pages.ts';

const headline = '白苇河清淤提前完工';
const told = (page: Page) => page.locator('.edit-head .msg');
const bar = (page: Page) => page.locator('.topbar');
const wordsOf = (page: Page) => page.locator('.review-doc');

/** Opens what waits at the list of reviews, as its line leads there. */
async function openReview(page: Page) {
  await page.goto('/admin?state=inReview');
  await page.getByRole('link', { name: headline, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\/review/);
  await expect(wordsOf(page)).toContainText('半个月');
}

/** Moves the focus to a button or a link and presses it. */
async function press(page: Page, name: string) {
  const target = bar(page).locator('.btn', { hasText: new RegExp(`^${name}`) });
  await target.focus();
  await page.keyboard.press('Enter');
}

test('four colleagues bring a story to readers by keyboard alone', async ({ browser }) => {
  const reporter = await colleague(browser, { name: '沈知遥', username: 'shen.zhiyao', role: 'reporter' });
  const editor = await colleague(browser, { name: '陆嘉禾', username: 'lu.jiahe', role: 'editor' });
  const deskChief = await colleague(browser, { name: '许望舒', username: 'xu.wangshu', role: 'deskChief' });
  const chief = await colleague(browser, { name: '何见山', username: 'he.jianshan', role: 'chief' });

  // 记者 writes and hands in.
  await reporter.goto('/admin/articles/new');
  const copy = await openCopy(reporter);
  await copy.focus();
  await reporter.keyboard.type('白苇河下游清淤工程通过验收，比原定工期提前半个月。');
  await reporter.keyboard.press('Enter');
  await reporter.keyboard.type('五个村各推一名河段长，每月巡渠两次。');
  await reporter.getByLabel('标题', { exact: true }).focus();
  await reporter.keyboard.type(headline);
  await saved(reporter);
  // What is not theirs says whose it is, and is not hidden.
  const anyway = reporter.locator('summary', { hasText: /^免审发布$/ });
  await anyway.focus();
  await reporter.keyboard.press('Enter');
  await expect(reporter.locator('.panel .refused').filter({ hasText: '免审发布由' })).toContainText(
    '总编、管理员办',
  );
  await reporter.keyboard.press('Control+Shift+Enter');
  await reporter.keyboard.press('Enter');
  await expect(told(reporter)).toContainText('已送审，等一审。');
  await expect(bar(reporter).locator('.state-badge')).toHaveText('待一审');
  const story = reporter.url();

  // Nobody signs their own copy.
  await reporter.goto(`${story}/review`);
  await expect(bar(reporter).locator('.refused')).toContainText('一审由编辑、部门主任、总编、管理员办');

  // 编辑 signs 一审.
  await openReview(editor);
  await editor.keyboard.press('Control+Enter');
  await expect(told(editor)).toContainText('已通过，等二审。');
  await expect(bar(editor).locator('.refused')).toContainText('二审由部门主任、总编、管理员办');

  // 部门主任 pins a reason at the second paragraph and sends it back.
  await openReview(deskChief);
  await deskChief.locator('.review-row', { hasText: '河段长' }).focus();
  await deskChief.keyboard.press('m');
  await deskChief.keyboard.type('“河段长”是谁定的？请补出处。');
  await deskChief.keyboard.press('Tab');
  await deskChief.keyboard.press('Enter');
  await expect(deskChief.locator('.pinned-remark')).toContainText('请补出处');
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await deskChief.setViewportSize({ width, height });
    const { violations } = await axeOn(deskChief).analyze();
    expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    expect(await deskChief.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await deskChief.setViewportSize({ width: 1440, height: 900 });
  await deskChief.getByRole('button', { name: '退回修改，附 1 条批注' }).focus();
  await deskChief.keyboard.press('Enter');
  await expect(bar(deskChief).locator('.state-badge')).toHaveText('草稿');

  // 记者 answers, and only then hands in again.
  await reporter.goto(story);
  await openCopy(reporter);
  await reporter.keyboard.press('Control+Shift+Enter');
  await reporter.keyboard.press('Enter');
  await expect(told(reporter)).toContainText('还有 1 条退回意见没有答复');
  const remark = reporter.locator('.panel .remark');
  await expect(remark).toContainText('第 2 段：');
  await remark.locator('summary', { hasText: '答复' }).focus();
  await reporter.keyboard.press('Enter');
  await reporter.getByLabel('怎么改的').focus();
  await reporter.keyboard.type('镇政府文件，已补在文中。');
  await reporter.keyboard.press('Tab');
  await reporter.keyboard.press('Enter');
  await expect(remark.locator('.answer')).toContainText('已补在文中');
  await remark.getByRole('button', { name: '了结' }).focus();
  await reporter.keyboard.press('Enter');
  await expect(remark).toHaveCount(0);
  const again = await openCopy(reporter);
  await again.focus();
  await reporter.keyboard.press('Control+End');
  await reporter.keyboard.type('这一名称见镇政府文件。');
  await saved(reporter);
  await reporter.keyboard.press('Control+Shift+Enter');
  await reporter.keyboard.press('Enter');
  await expect(told(reporter)).toContainText('已送审，等一审。');

  // 编辑 and 部门主任 pass it: what came since the return is marked.
  await openReview(editor);
  await expect(editor.locator('.review-sum')).toContainText('增 11 字');
  await expect(wordsOf(editor).locator('ins')).toContainText('这一名称见镇政府文件。');
  await editor.keyboard.press('n');
  await expect(editor.locator('.review-row.current')).toContainText('河段长');
  await editor.keyboard.press('1');
  await expect(wordsOf(editor).locator('ins')).toHaveCount(0);
  await press(editor, '一审通过');
  await expect(told(editor)).toContainText('已通过，等二审。');
  await openReview(deskChief);
  await deskChief.keyboard.press('Control+Enter');
  await expect(told(deskChief)).toContainText('已通过，等终审。');
  await expect(bar(deskChief).locator('.refused')).toContainText('终审由总编、管理员办');

  // 总编 signs the last and publishes; a text that moved on meanwhile is not signed.
  await openReview(chief);
  await reporter.goto('/admin');
  await deskChief.goto(story);
  const change = await openCopy(deskChief);
  await change.focus();
  await deskChief.keyboard.press('Control+End');
  await deskChief.keyboard.type('记录贴在村口。');
  await saved(deskChief);
  await chief.keyboard.press('Control+Shift+Enter');
  await chief.locator('dialog[open]').getByRole('button', { name: '终审并发布' }).press('Enter');
  await expect(told(chief).filter({ hasText: '正文刚又改过' })).toBeVisible();
  await chief.getByRole('link', { name: '看改动' }).press('Enter');
  await expect(wordsOf(chief).locator('ins')).toContainText('记录贴在村口。');
  await chief.keyboard.press('Control+Shift+Enter');
  await chief.locator('dialog[open]').getByRole('button', { name: '终审并发布' }).press('Enter');
  await expect(told(chief)).toContainText('已签发并发布，读者现在就能看到。');

  // The reader sees it, and the slip says who signed.
  await reporter.goto(story);
  const path =
    (await reporter.locator('.panel a.link[href^="/article/"]').first().getAttribute('href')) ?? '';
  const reader = await browser.newPage();
  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reader.locator('.prose')).toContainText('记录贴在村口。');
  await chief.goto(`${story}/slip`);
  const slip = chief.locator('.slip');
  for (const name of ['沈知遥', '陆嘉禾', '许望舒', '何见山']) await expect(slip).toContainText(name);
});
