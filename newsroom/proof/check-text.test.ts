import { expect, test } from 'vitest';
import { checkText } from './check-text.rule.ts';
import { pairsIn } from './unpaired.rule.ts';

const told = (text: string) =>
  checkText(text).map(({ check, at, length, after }) => [check, text.slice(at, at + length), after]);

test('half-width marks between Han are found with what belongs there; numbers and Latin stay', () => {
  expect(told('他说,10:52到,约3,000人(含家属)。See a, b.')).toEqual([
    ['halfWidth', ',', '，'],
    ['halfWidth', ',', '，'],
    ['halfWidth', '(', '（'],
    ['halfWidth', ')', '）'],
  ]);
});

test.each([
  [
    '他说"好"',
    [
      ['straightQuote', '"', '“'],
      ['straightQuote', '"', '”'],
    ],
  ],
  ['共２０２５人', [['fullDigit', '２０２５', '2025']]],
  ['他说...算了', [['dots', '...', '……']]],
  ['他说…算了', [['dots', '…', '……']]],
  ['他说……算了——真的', []],
  ['北京--上海', [['dots', '--', '——']]],
  ['2010—2020年', []],
  ['好。。', [['dots', '。。', '。']]],
  ['　　首段', [['blank', '　　', '']]],
  ['产量翻番.增开', [['halfWidth', '.', '。']]],
  ['“走吧.”大家', [['halfWidth', '.', '。']]],
  ['增长12.5%.', [['halfWidth', '.', '。']]],
  ['作家列夫.托尔斯泰', [['halfWidth', '.', null]]],
  ['整改2.落实', [['halfWidth', '.', null]]],
  ['他说"好', [['straightQuote', '"', null]]],
  [
    "'双十一'",
    [
      ['straightQuote', "'", '‘'],
      ['straightQuote', "'", '’'],
    ],
  ],
  ["比分3:2，10:30，v2.0.1，Node.js，O'Neill", []],
])('%s', (text, wanted) => expect(told(text)).toEqual(wanted));

test('a mark without its partner is found where it stands', () => {
  expect(pairsIn('他说：“好，《大河”。')).toEqual({ unpaired: [6], quotations: 1 });
  expect(pairsIn('“甲”“乙”').quotations).toBe(2);
  expect(told('（一')).toEqual([['unpaired', '（', null]]);
  expect(told('一）')).toEqual([['unpaired', '）', null]]);
  expect(pairsIn('Anna’s').unpaired).toEqual([]);
});

test('a quotation that goes on in the next paragraph need not be closed in this one', () => {
  expect(pairsIn('他说：“第一段。', { goesOn: true }).unpaired).toEqual([]);
  expect(pairsIn('他说：“第一段。').unpaired).toEqual([3]);
});
