import { expect, test } from 'vitest';
import { figureColumns } from './figure-columns.ts';

const columns = (...rows: string[][]) => [...figureColumns(rows)];

test('a column of figures is one with units, signs, marks of money and dashes too', () => {
  expect(
    columns(['合计', '3,456', '12.5%', '1.2万亿元', '—', '￥30'], ['其中', '−12', '±3‰', '80公里', '5', '']),
  ).toEqual([1, 2, 3, 4, 5]);
});

test('words, mixed columns and empty ones are none', () => {
  expect(columns(['宁澜', '3', '', '2 号线'], ['禾安', '约三成', '', '30'])).toEqual([]);
});
