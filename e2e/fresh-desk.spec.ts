import { expect, test } from '@playwright/test';
import { openCopy, saved, signIn } from './ground/desk-pages.ts';
import { watchPage } from './ground/watch-page.ts';

const tries = 5;
const mark = /第\d+次由编辑部改动/;
const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 0);

// `npm run bench` asks for 300 ms of all.
test('by the desk: new for readers with the editor’s answer, and no old copy after it', async ({
  page,
  baseURL,
}) => {
  await signIn(page, '/admin/articles/1');
  await openCopy(page);
  const path = (await page.locator('a.link').first().getAttribute('href')) ?? '';
  const field = page.getByLabel('标题', { exact: true });
  const before = await field.inputValue();
  /** When the browser had the answer to 发布. */
  const publish = async (headline: string): Promise<number> => {
    await field.fill(headline);
    await saved(page);
    const answer = page.waitForResponse(
      (one) => one.request().method() === 'POST' && one.url().endsWith('/admin/articles/1/publish'),
    );
    await page.getByRole('button', { name: '发布更新' }).click();
    expect(await (await answer).json()).toMatchObject({ wants: [] });
    return performance.now();
  };
  await publish('第0次由编辑部改动');
  const readers = watchPage(`${baseURL}${path}`, mark, 1);
  const answers: number[] = [];
  for (let n = 1; n <= tries; n += 1) {
    const at = await publish(`第${n}次由编辑部改动`);
    answers.push(at);
    const answer = await fetch(`${baseURL}${path}`);
    expect(await answer.text(), `after try ${n}`).toContain(`第${n}次由编辑部改动`);
    expect(answer.headers.get('cache-status'), `after try ${n}`).not.toContain('last-good');
    await expect(page.locator('.msg:visible')).toContainText('已发布');
  }
  await readers.stop();
  // What a reader sees is what was last answered before he asked, or a later one.
  for (const { askedAt, status, seen } of readers.sights) {
    expect(status).toBe(200);
    expect(numberIn(seen)).toBeGreaterThanOrEqual(answers.findLastIndex((at) => at <= askedAt) + 1);
  }
  expect(readers.sights.length).toBeGreaterThan(tries);
  await publish(before);
});
