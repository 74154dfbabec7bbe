import { expect, test } from 'vitest';
import { type Body, plainRuns } from '#newsroom/body/body.rule.ts';
import { compareStories } from '#newsroom/revision/difference/compare-stories.rule.ts';
import { storyUnits } from '#newsroom/revision/story-units.rule.ts';
import { changedCharacters, paragraphOf, reviewRows } from './review-rows.rule.ts';

const copy = (...texts: string[]): Body => ({
  version: 1,
  blocks: texts.map((text) =>
    text.startsWith('#')
      ? { type: 'subhead', runs: plainRuns(text.slice(1)) }
      : { type: 'paragraph', runs: plainRuns(text) },
  ),
});

const unitsBetween = (from: Body, to: Body) =>
  compareStories({ fields: [], units: storyUnits(from) }, { fields: [], units: storyUnits(to) }).units;

const first = '白苇河下游清淤工程通过验收，比原定工期提前半个月。';
const second = '天刚亮，放水员石有田打开三号闸。';
const third = '电费和零星修补的钱，由镇里和各村按田亩分摊。';

test('each block has what became of it, and what is gone stands where it was', () => {
  const to = copy(first.replace('半个月', '18天'), '#新渠归谁管', third, '这一段是新写的，前面没有。');
  const rows = reviewRows(to, unitsBetween(copy(first, second, '#新渠归谁管', third), to));
  expect(
    rows.map((row) => (row.kind === 'gone' ? 'gone' : `${row.paragraph ?? '-'} ${row.change ?? '-'}`)),
  ).toEqual(['1 1', 'gone', '- -', '2 -', '3 3']);
});

test('characters that came and went are counted, and nothing that stayed', () => {
  const to = copy(first.replace('半个月', '18天'), second);
  expect(changedCharacters(unitsBetween(copy(first, second), to))).toEqual({ added: 3, removed: 3 });
});

test('without a text to compare with nothing is changed', () => {
  expect(reviewRows(copy(first, second), null).map((row) => row.change)).toEqual([null, null]);
});

test('a remark goes with its paragraph, and not with the number', () => {
  const pinned = { paragraph: 2, quote: second.slice(0, 10) };
  expect(paragraphOf(pinned, reviewRows(copy(first, third, second), null))).toBe(3);
  expect(paragraphOf(pinned, reviewRows(copy(first, third), null))).toBe(2);
  expect(paragraphOf(pinned, reviewRows(copy(first), null))).toBeNull();
  expect(paragraphOf({ paragraph: null, quote: '' }, reviewRows(copy(first), null))).toBeNull();
});
