import { afterAll, expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import { endChildren } from '#lib/child/ruled-child.ts';
import { openPage } from './open-page.ts';

afterAll(endChildren);

const head = `首页 > 新闻
某地举行大型活动
2025-08-16 10:00 来源：新华社
新华社北京8月16日电 这里有一个完整的句子,标点由这里改正。
`;
const read = (text: string) => openPage({ source: { text }, keepPunctuation: false });
const saved = (markup: string) => read(`<html><body>${head.replaceAll('\n', '<br>')}${markup}</body></html>`);

test('a page is read in another process, and this one goes on meanwhile', async () => {
  await read(head);
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  const line = '字,字。'.repeat(3000);
  const page = await read(`${head}${`${line}\n`.repeat(6)}`);
  clearInterval(counting);
  expect(page.proofed.page.headline).toBe('某地举行大型活动');
  expect(page.proofed.fields.length).toBeGreaterThan(6);
  expect(turns).toBeGreaterThan(10);
}, 60_000);

test('over a cap a page is refused, and the cap is named', async () => {
  const { pageBytes, pageFileBytes, pageTags, pageLines, pageLineCharacters, storyCharacters } = limits;
  await expect(read('a'.repeat(pageBytes.most + 1))).rejects.toThrow('2,097,152 字');
  await expect(
    openPage({ source: { bytes: new Uint8Array(pageFileBytes.most + 1) }, keepPunctuation: false }),
  ).rejects.toThrow('最大 40 MB');
  await expect(saved('<b>'.repeat(pageTags.most))).rejects.toThrow('40,000 个');
  await expect(read(head + '字\n'.repeat(pageLines.most))).rejects.toThrow('5,000 行');
  await expect(read(head + `${'字,'.repeat(9000)}\n`.repeat(3))).rejects.toThrow('20,000 处');
  await expect(read(head + '字'.repeat(pageLineCharacters.most + 1))).rejects.toThrow('20,000 字');
  const line = `${'字'.repeat(pageLineCharacters.most)}\n`;
  await expect(read(head + line.repeat(storyCharacters.most / pageLineCharacters.most))).rejects.toThrow(
    '300,000 字',
  );
}, 60_000);

test('just below the caps it is read', async () => {
  const nested = await saved(`<p>${'<div class="nav">'.repeat(limits.pageTags.most - 20)}`);
  expect(nested.proofed.page.headline).toBe('某地举行大型活动');
  const many = await read(head + '这一行有一个句子。\n'.repeat(limits.pageLines.most - 10));
  expect(many.proofed.page.blocks.length).toBeGreaterThan(4900);
}, 60_000);

test('related reading and names beyond their caps are left out, and it is told', async () => {
  const { pageRelated, pageStaff } = limits;
  const items = Array.from({ length: pageRelated.most + 3 }, (_, n) => `• 第${n}条新闻的标题`);
  const names = Array.from(
    { length: pageStaff.most + 2 },
    (_, n) => `(记者:张${String.fromCodePoint(0x4e30 + n)})`,
  );
  const copy = names.map((name) => `这里有一个完整的句子。${name}`);
  const { page } = (await read(`${head}${copy.join('\n')}\n相关阅读\n${items.join('\n')}\n`)).proofed;
  expect(page.related).toHaveLength(pageRelated.most);
  expect(page.contributors).toHaveLength(pageStaff.most);
  const reasons = page.dropped.map((one) => one.why);
  expect(reasons.filter((why) => why === '相关阅读超过 40 条')).toHaveLength(3);
  expect(reasons.filter((why) => why === '署名超过 60 人')).toHaveLength(2);
}, 60_000);

test('where the process is lost, the page is refused in words and the next one is read', async () => {
  const lost = read(head);
  endChildren();
  await expect(lost).rejects.toMatchObject({ name: 'Refusal', code: 'unavailable' });
  expect((await read(head)).proofed.page.source).toBe('新华社');
}, 60_000);
