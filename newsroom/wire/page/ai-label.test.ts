import { expect, test } from 'vitest';
import { costRatio } from '#lib/testing-cost.ts';
import { takeAiLabel } from './ai-label.ts';
import { pageFingerprint } from './page-fingerprint.ts';
import { parsePage } from './parse-page.ts';

const page = `首页 » 新闻 » 本地
港口试运行第一天
2025-08-16 10:52:28
来源：新华网

港口今天试运行，第一艘货船上午靠岸。

工人三班倒，夜里也有人值守。`;
const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n`;
const whole = [
  'AIGC:',
  '  Label: "1"',
  '  ContentProducer: 001191110000000000000000001',
  '  ProduceID: p1',
  '  ReservedCode1: ""',
];

function read(text: string) {
  const parsed = parsePage(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
const shown = (text: string) => {
  const { blocks, kicker, headline, standfirst } = read(text);
  return { blocks, kicker, headline, standfirst };
};

test.each([
  ['front matter', front(...whole) + page],
  ['front matter of a file from Windows', `\uFEFF${front(...whole)}${page}`.replaceAll('\n', '\r\n')],
  ['front matter in JSON', front('AIGC: {"Label": "2", "ContentProducer": "x"}') + page],
  ['front matter without marks', front('AIGC:', '    Label: 3') + page],
  ['front matter in braces', front('AIGC: {Label: 1, ProduceID: x}') + page],
  ['front matter of TOML', `+++\n[x]\nAIGC = {Label = "1"}\n+++\n${page}`],
  ['a line at the end', `${page}\n\n（本文由AI生成，仅供参考）`],
  ['a line at the head of the copy', page.replace('新华网\n', '新华网\n\n【内容由人工智能辅助生成】\n')],
  ['a line without fences', `AIGC: {"Label": "1", "ContentProducer": "x"}\n${page}`],
  ['a line without fences at the end', `${page}\n\nAIGC={"Label":"2","ContentProducer":"x"}`],
  ['what WeChat and video sites say', `${page}\n\n创作声明：内容由AI生成`],
  ['an author’s word', `${page}\n\n作者声明：含AI生成内容`],
  ['a doubt', `${page}\n\n内容疑似AI生成，请谨慎甄别`],
  ['a doubt of technique', `${page}\n\n疑似使用了AI生成技术，请谨慎甄别`],
  ['who looked at it', `${page}\n\n本文内容由人工智能辅助生成，经编辑审核`],
  ['two words', `${page}\n\n（AI写稿）`],
  ['a machine', `${page}\n\n（机器人写稿）`],
  ['a line with a colon', `${page}\n\n声明：本文系AI大模型自动生成内容。`],
])('%s marks the story, and is no copy', (_, text) => {
  const found = read(text);
  expect(found.aiMade).toBe(true);
  expect(JSON.stringify(shown(text))).toBe(JSON.stringify(shown(page)).replaceAll('\\r', ''));
  expect(found.dropped.filter(({ why }) => why.startsWith('AI 生成标识')).length).toBeGreaterThan(0);
});

test.each([
  page,
  front('title: 港口', 'date: 2025-08-16') + page,
  front('AIGC:', '  Label: "0"') + page,
  `${page}\n\n这幅画由AI生成，在展厅里挂了三天。`,
  `${page}\n\n本文非AI生成，均为记者采写。`,
  `${page}\n\nAI写稿有多快`,
  `${page}\n\nAIGC: {"Label": "0"}`,
  `${page}\n\n记者用人工智能生成了第一版海报。`,
  `${page}\n\n【图片】\n由AI生成的港口`,
])('%# is not said to be made by AI', (text) => expect(read(text).aiMade).toBe(false));

test('a saved page’s metadata count, in its tags or in data of its own', () => {
  const html = (head: string) =>
    `<!doctype html><html><head>${head}</head><body><h1>港口试运行第一天</h1><p>2025-08-16 10:52 来源：新华网</p><p>港口今天试运行，第一艘货船上午靠岸。</p></body></html>`;
  const label = '{"Label":"1","ContentProducer":"x"}';
  expect(read(html(`<meta name="AIGC" content='${label}'>`)).aiMade).toBe(true);
  expect(read(html(`<meta name="AIGC" content="${label.replaceAll('"', '&quot;')}">`)).aiMade).toBe(true);
  expect(read(html(`<script type="application/json">{"AIGC":${label}}</script>`)).aiMade).toBe(true);
  expect(read(html('<meta name="keywords" content="AIGC,大模型">')).aiMade).toBe(false);
});

test('all other front matter stays as it was, line numbers too', () => {
  const text = front('title: 港口', ...whole, 'author: 李四') + page;
  const taken = takeAiLabel(text);
  expect(taken.text.split('\n')).toHaveLength(text.split('\n').length);
  expect(taken.text.trimStart()).toBe(
    `---\ntitle: 港口\n${'\n'.repeat(whole.length)}author: 李四\n---\n\n${page}`,
  );
  expect(taken.dropped.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
});

test('the same page without its label is another one, and pages of before keep their fingerprints', () => {
  expect(pageFingerprint(read(front(...whole) + page))).not.toBe(pageFingerprint(read(page)));
  expect(pageFingerprint(read(page))).toBe(
    '0c50a072b9f14124b367295ed3b92d80a95b5d1fd65b7b5b37390e92178d2316',
  );
});

test('its cost grows with the text', async () => {
  const long = (times: number) =>
    `---\nAIGC:\n${'  x: 1\n'.repeat(times)}---\n${'AIGC Label '.repeat(times)}`;
  const [one, eight] = [long(2000), long(16_000)];
  const bound = 24;
  expect(
    await costRatio(
      () => takeAiLabel(one),
      () => takeAiLabel(eight),
      bound,
    ),
  ).toBeLessThan(bound);
});
