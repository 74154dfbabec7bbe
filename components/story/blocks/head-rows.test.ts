import { expect, test } from 'vitest';
import { headCount, headSpan } from './head-rows.ts';

const merged = [
  ['地区', '上半年', '', '下半年', '', '备注'],
  ['', '2025', '2026', '2025', '2026', ''],
  ['宁澜', '1,203', '1,187', '—', '12', '含插班'],
  ['', '3', '4', '5', '6', ''],
];

const deep = [
  ['地区', '上半年', '', '', ''],
  ['', '收入', '', '支出', ''],
  ['', '元', '美元', '元', '美元'],
  ['宁澜', '1', '2', '3', '4'],
];

test('a second row under merged heads belongs to the head', () => {
  expect(headCount(merged)).toBe(2);
  expect(headCount(deep)).toBe(3);
});

test('a row of data does not, whatever it lacks, and one row at least is data', () => {
  expect(
    headCount([
      ['地区', '数值'],
      ['', '3'],
      ['宁澜', '4'],
    ]),
  ).toBe(1);
  expect(
    headCount([
      ['', '男', '女'],
      ['', '3', '4'],
    ]),
  ).toBe(1);
  expect(
    headCount([
      ['地区', '人数', ''],
      ['宁澜', '3', '4'],
    ]),
  ).toBe(1);
  expect(
    headCount([
      ['地区', '人数', ''],
      ['', '男', '女'],
    ]),
  ).toBe(1);
  expect(headCount([['地区', '人数']])).toBe(1);
});

test('a head stands over all that it was merged from', () => {
  const [top = [], below = []] = merged;
  expect(top.map((_, column) => headSpan(top, below, column))).toEqual([1, 2, 0, 2, 0, 1]);
  expect(below.map((_, column) => headSpan(below, [], column))).toEqual([1, 1, 1, 1, 1, 1]);
  expect(['', '', '', '', ''].map((_, column) => headSpan(deep[0] ?? [], deep[2] ?? [], column))).toEqual([
    1, 4, 0, 0, 0,
  ]);
});
