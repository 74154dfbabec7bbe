import { expect, test } from 'vitest';
import { costRatio } from '#lib/testing-cost.ts';
import { type Block, plainRuns, runsText } from '#newsroom/body/body.rule.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { ImportPlace } from './import-report.rule.ts';
import { placesOf, replaceText } from './replace-text.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: plainRuns(text) });
const story = (blocks: Block[]): ArticleInput => ({ ...blankInput(1), body: { version: 1, blocks } });
const place = (block: number): ImportPlace => ({ in: 'block', block, part: 'text' });
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Puts «，» back to «,» in all paragraphs of a page, in a story that has others or the same at other places. */
function putAllBack(input: ArticleInput, count: number): ArticleInput {
  const nextPlace = placesOf(input.body.blocks);
  for (const at of numbers(count))
    replaceText(input, place(at), { from: `第${at}段，`, to: `第${at}段,`, nextPlace });
  return input;
}

const texts = ({ body }: ArticleInput) =>
  body.blocks.map((one) => (one.type === 'paragraph' ? runsText(one.runs) : ''));

test('a text is found where it was, wherever it was moved, and as often as it is there', () => {
  const moved = story([
    paragraph('新加的'),
    ...numbers(3)
      .toReversed()
      .map((at) => paragraph(`第${at}段，`)),
  ]);
  expect(texts(putAllBack(moved, 3))).toEqual(['新加的', '第2段,', '第1段,', '第0段,']);
  const twice = story([paragraph('第0段，'), paragraph('第0段，')]);
  const nextPlace = placesOf(twice.body.blocks);
  const put = (at: number, to: string) => replaceText(twice, place(at), { from: '第0段，', to, nextPlace });
  expect([put(7, '甲'), put(8, '乙'), put(9, '丙')]).toEqual([true, true, false]);
  expect(texts(twice)).toEqual(['甲', '乙']);
});

test('a cell of a table is found by its row and column, its caption too', () => {
  const cells = [[plainRuns('名,')], [plainRuns('名，')]];
  const input = story([{ type: 'table', caption: '表，', header: false, rows: cells }]);
  const put = (at: object, from: string, to: string) =>
    replaceText(
      input,
      { in: 'block', block: 0, part: 'cell', ...at },
      { from, to, nextPlace: () => undefined },
    );
  expect([put({ row: 1, item: 0 }, '名，', '名,'), put({ row: 9, item: 0 }, '名，', 'x')]).toEqual([
    true,
    false,
  ]);
  expect(put({ part: 'caption' }, '表，', '表,')).toBe(true);
  expect(input.body.blocks).toMatchObject([
    { caption: '表,', rows: [[[{ text: '名,' }]], [[{ text: '名,' }]]] },
  ]);
});

test.each([
  ['edited', (at: number) => `改过的第${at}段`, 1],
  ['turned round', (at: number, count: number) => `第${count - 1 - at}段，`, 1],
  ['halved', () => '第0段，', 2],
])('putting back a long story that was %s costs as much as the story is long', async (_, text, part) => {
  const work = (count: number) => {
    const blocks = numbers(count / part).map((at) => paragraph(text(at, count)));
    return () => putAllBack(story([...blocks]), count);
  };
  expect(await costRatio(work(600), work(2400), 9)).toBeLessThan(9);
});
