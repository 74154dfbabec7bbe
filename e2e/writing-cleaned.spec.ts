import { expect, test } from '@playwright/test';
import { notCopyCases } from '#newsroom/wire/foreign/testing-not-copy.ts';
import { newStory, openCopy, saved, signIn } from './ground/desk-pages.ts';
import { blocks, paste, type } from './ground/editor-keys.ts';
import { stored } from './ground/stored.ts';
import { thorough } from './ground/thorough.ts';

const ownStyleFirst =
  'strikes by rules of a style sheet for what stands in something, for a name, for an element';

test('of what is pasted only copy comes in; what was deleted, struck out, remarked or hidden is told', async ({
  page,
}) => {
  await newStory(page);
  for (const [name, { html, copy, left }] of Object.entries(notCopyCases)) {
    await paste(page, { 'text/html': html, 'text/plain': 'x' });
    // prosemirror-view (1.42.9) writes a sheet's rules behind what an element says of itself: there it is struck, and told.
    const read = name === ownStyleFirst ? copy.replace('起', '') : copy;
    expect(await blocks(page), name).toEqual([`p ${read}`]);
    for (const { why, text } of left.slice(0, 3)) {
      await expect(page.locator('.said')).toContainText(why);
      await expect(page.locator('.said')).toContainText(text.slice(0, 12));
    }
    await type(page, 'Control+a', 'Backspace');
  }
  await paste(page, { 'text/html': '<p>只有正文。</p>', 'text/plain': 'x' });
  await expect(page.locator('.said')).toHaveText('');
  await type(page, 'Control+a', 'Backspace');
  await type(page, '原来的字', 'Enter');
  await paste(page, { 'text/html': '<p>全年投资<del>30</del><ins>50</ins>亿元</p>', 'text/plain': 'x' });
  expect(await blocks(page)).toContain('p 全年投资50亿元');
  await expect(page.locator('.said')).toHaveText('没有带入删去的文字“30”。');
  await page.getByRole('button', { name: '撤销粘贴' }).click();
  await expect(page.locator('.said')).toHaveText('已撤销。');
  expect((await blocks(page)).join()).not.toContain('亿元');
});

test(
  'what would be too much is not pasted, and what is typed beyond the cap stays and is told',
  thorough,
  async ({ page }) => {
    const copy = await newStory(page);
    await type(page, '已经写好的话');
    await paste(page, { 'text/plain': '太长'.repeat(150_001) });
    await expect(page.locator('.said')).toContainText('没有粘贴：正文超过 300,000 字');
    await paste(page, { 'text/html': '<p>段</p>'.repeat(5001), 'text/plain': 'x' });
    await expect(page.locator('.said')).toContainText('没有粘贴：正文超过 5,000 段');
    await paste(page, { 'text/html': `<p>${'字'.repeat(299_999)}</p>`, 'text/plain': 'x' });
    await expect(page.locator('.said')).toContainText('没有粘贴：正文超过 300,000 字');
    expect(await blocks(page)).toEqual(['p 已经写好的话']);
    await expect(page.locator('.word-count')).not.toContainText('超过');
    await saved(page);

    await paste(page, { 'text/plain': '字'.repeat(299_994) });
    await expect(page.locator('.word-count')).not.toContainText('超过');
    await type(page, '多');
    await expect(page.locator('.word-count')).toContainText('正文超过 300,000 字');
    await expect(page.locator('.save-status')).toContainText('没能存到服务器', { timeout: 30_000 });
    await expect(copy).toContainText('多');
    await type(page, 'Backspace');
    await expect(page.locator('.word-count')).not.toContainText('超过');
    await saved(page);
  },
);

test(
  'a story of an earlier build that is too long opens nothing, is told, and is mended by an earlier version',
  thorough,
  async ({ page }) => {
    const copy = await newStory(page);
    await page.getByLabel('标题', { exact: true }).fill('早先的长稿');
    await copy.click();
    await type(page, '短的一版。');
    await saved(page);
    await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
    const id = Number(/\d+$/.exec(page.url())?.[0]);
    const { path } = await page.evaluate(async (article) => {
      const answer = await fetch(`/admin/articles/${article}/preview`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ hours: 1 }),
      });
      const link: { path: string } = await answer.json();
      return link;
    }, id);
    await page.goto('/admin');
    const long = JSON.stringify({
      version: 1,
      blocks: Array.from({ length: 52_000 }, () => ({ type: 'paragraph', runs: [{ text: '段' }] })),
    });
    stored(`INSERT INTO revision (articleId, number, staffName, createdAt, updatedAt, type, channelId, headline, body)
    SELECT articleId, 99, staffName, createdAt, updatedAt, type, channelId, headline, '${long}'
    FROM revision WHERE articleId = ${id} ORDER BY number DESC LIMIT 1 RETURNING id`);
    stored(`UPDATE article SET headRevisionId = (SELECT id FROM revision WHERE articleId = ${id} AND number = 99)
    WHERE id = ${id} RETURNING id`);

    await page.goto(path);
    await expect(page.locator('.prose')).toContainText('这篇稿件太长，没有显示。');
    await signIn(page, `/admin/articles/${id}`);
    await expect(page.locator('.msg.wrong')).toContainText('编辑器打不开');
    await page.getByRole('link', { name: /恢复较早的一版/ }).click();
    await page.goto(`/admin/articles/${id}/revisions?from=1&to=99`);
    await page.getByRole('button', { name: '恢复第 1 版' }).click();
    await page.locator('dialog[open]').getByRole('button').last().click();
    await expect(page.locator('li.revision').first()).toContainText('恢复自第 1 版');
    await page.goto(`/admin/articles/${id}`);
    await expect(await openCopy(page)).toContainText('短的一版。');
  },
);
