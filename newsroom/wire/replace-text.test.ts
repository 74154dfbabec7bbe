import { expect, test } from 'vitest';
import { costRatio } from '#lib/testing-cost.ts';
import { type ArticleInput, blankInput } from '#newsroom/article/article-input.rule.ts';
import { type Block, plainRuns, runsText } from '#newsroom/article/body.rule.ts';
import type { ImportPlace } from './import-report.rule.ts';
import { placesOf, replaceText } from './replace-text.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: plainRuns(text) });
const story = (blocks: Block[]): ArticleInput => ({ ...blankInput(1), body: { version: 1, blocks } });
const place = (block: number): ImportPlace => ({ in: 'block', block, part: 'text' });
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Puts «，» back to «,» in all paragraphs of a page, in a story that has others or the same at other places. */
function putAllBack(input: ArticleInput, count: number): ArticleInput {
  const nextPlace = placesOf(input.body.blocks);
  return numbers(count).reduce(
    (story, at) =>
      replaceText(story, place(at), { from: `第${at}段，`, to: `第${at}段,`, nextPlace }) ?? story,
    input,
  );
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
  const once = replaceText(twice, place(7), { from: '第0段，', to: '甲', nextPlace });
  expect(once && texts(once)).toEqual(['甲', '第0段，']);
  const all = once && replaceText(once, place(8), { from: '第0段，', to: '乙', nextPlace });
  expect(all && texts(all)).toEqual(['甲', '乙']);
  expect(all && replaceText(all, place(9), { from: '第0段，', to: '丙', nextPlace })).toBeNull();
});

test.each([
  ['edited', (at: number) => `改过的第${at}段`, 1],
  ['turned round', (at: number, count: number) => `第${count - 1 - at}段，`, 1],
  ['halved', () => '第0段，', 2],
])('putting back a long story that was %s costs as much as the story is long', async (_, text, part) => {
  const work = (count: number) => {
    const input = story(numbers(count / part).map((at) => paragraph(text(at, count))));
    return () => putAllBack(input, count);
  };
  expect(await costRatio(work(600), work(2400), 9)).toBeLessThan(9);
});
