import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costRatio } from '#lib/testing-cost.ts';
import type { Comparable } from '../likeness.rule.ts';
import { type Step, compareLists } from './difference.rule.ts';
import { compareTexts, sideOf } from './text-difference.rule.ts';

const plain = (text: string): Comparable => ({ key: text, kind: '', text });

const older = <T>(steps: readonly Step<T>[]): T[] =>
  steps.flatMap((step) => {
    if (step.type === 'same') return [step.to];
    return step.type === 'added' || step.type === 'came' ? [] : [step.from];
  });
const newer = <T>(steps: readonly Step<T>[]): T[] =>
  steps.flatMap((step) => (step.type === 'removed' || step.type === 'gone' ? [] : [step.to]));

const chinese = fc
  .array(
    fc.constantFrom(...'渡口停航三天水位降到警戒线以下海事部门说，。“”恢复通航 ', 'Alaska', '2025', '\n'),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

test('both texts can be had back from what comparing them answers', () => {
  fc.assert(
    fc.property(chinese, chinese, (from, to) => {
      const parts = compareTexts(from, to);
      expect(sideOf(parts, 'from')).toBe(from);
      expect(sideOf(parts, 'to')).toBe(to);
      expect(parts.every((part) => part.text !== '')).toBe(true);
    }),
  );
});

test('a changed word shows as that word, not as its characters', () => {
  expect(compareTexts('水位降到警戒线以下。', '水位升到警戒线以上。')).toEqual([
    { type: 'same', text: '水位' },
    { type: 'removed', text: '降到' },
    { type: 'added', text: '升到' },
    { type: 'same', text: '警戒线' },
    { type: 'removed', text: '以下' },
    { type: 'added', text: '以上' },
    { type: 'same', text: '。' },
  ]);
});

test('a lone character that stayed between two changes goes with them', () => {
  expect(compareTexts('总统的专机抵达', '总理的座驾抵达')).toEqual([
    { type: 'removed', text: '总统的专机' },
    { type: 'added', text: '总理的座驾' },
    { type: 'same', text: '抵达' },
  ]);
});

const characters = (first: number, kinds: number, length: number) =>
  Array.from({ length }, (_, n) => String.fromCodePoint(first + (n % kinds))).join('');

test('texts that share nothing are one exchanged for the other, and cost no more than their length', async () => {
  const compare = (length: number) => () => {
    const [from, to] = [characters(0x4e00, 5000, length), characters(0x6500, 4000, length)];
    expect(compareTexts(from, to)).toEqual([
      { type: 'removed', text: from },
      { type: 'added', text: to },
    ]);
  };
  // Twelve times as long; looking for every edit would cost 144 times as much.
  expect(await costRatio(compare(1250), compare(15_000), 12)).toBeLessThan(12);
});

test('both lists can be had back, and each item is told once on its side', () => {
  const items = fc.array(chinese, { maxLength: 20 });
  fc.assert(
    fc.property(items, items, (from, to) => {
      const steps = compareLists(from, to, plain);
      expect(older(steps)).toEqual(from);
      expect(newer(steps)).toEqual(to);
    }),
  );
});

test('a list and its own items in another order differ by moves alone', () => {
  const shuffled = fc
    .uniqueArray(chinese, { minLength: 1, maxLength: 12 })
    .chain((from) => fc.tuple(fc.constant(from), fc.shuffledSubarray(from, { minLength: from.length })));
  fc.assert(
    fc.property(shuffled, ([from, to]) => {
      const kinds = new Set(
        compareLists(from, to, (text) => ({ key: text, kind: text, text: '' })).map((s) => s.type),
      );
      expect([...kinds].filter((kind) => !['same', 'gone', 'came'].includes(kind))).toEqual([]);
    }),
  );
});

const first = '渡口停航第三天，水位降到警戒线以下，两岸等船的人排到了堤上。';
const second = '海事部门说，恢复通航要等到周末，届时将有六条渡船投入运行。';
const third = '镇上的小学停课一天，食堂改在体育馆开饭。';

test('a paragraph that was written anew in part is changed, one that was written anew is exchanged', () => {
  const changed = second.replace('六条', '八条');
  expect(compareLists([first, second], [first, changed], plain)).toEqual([
    { type: 'same', to: first },
    { type: 'changed', from: second, to: changed },
  ]);
  expect(compareLists([first, second], [first, third], plain).map((step) => step.type)).toEqual([
    'same',
    'removed',
    'added',
  ]);
});

test('a paragraph that stands elsewhere was moved, also where it was touched on the way', () => {
  const touched = first.replace('第三天', '第四天');
  const steps = compareLists([first, second, third], [second, third, touched], plain);
  expect(steps).toEqual([
    { type: 'gone', from: first },
    { type: 'same', to: second },
    { type: 'same', to: third },
    { type: 'came', from: first, to: touched },
  ]);
});

test('two of different kinds are never one that changed, two with one file always', () => {
  const as = ([kind = '', text = '', id = '']: string[]): Comparable => ({
    key: `${kind}${text}`,
    kind,
    text,
    id,
  });
  const kinds = (from: string[], to: string[]) => compareLists([from], [to], as).map((step) => step.type);
  expect(kinds(['paragraph', first], ['subhead', first])).toEqual(['removed', 'added']);
  expect(kinds(['figure', first, 'aa'], ['figure', third, 'aa'])).toEqual(['changed']);
});

test('thousands of paragraphs all written anew are told apart, each of them beside a few', async () => {
  const many = (mark: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${mark}${n}${third}`);
  const compare = (count: number) => () => {
    const steps = compareLists(many('甲', count), many('乙', count), plain);
    expect([older(steps).length, newer(steps).length]).toEqual([count, count]);
  };
  // Four times as many; each beside each would cost sixteen times as much.
  expect(await costRatio(compare(600), compare(2400), 8)).toBeLessThan(8);
});
