import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test('a cell with commas, quotes or lines stands in quotes', () => {
  expect(csvLine(['一', '“二”,"三"', '四\n五'])).toBe('一,"“二”,""三""","四\n五"\r\n');
});

test('what a spreadsheet would run as a formula is text', () => {
  const cells = ['=1+1', '+8', '-2', '@SUM(A1)', ' =1', '\t=1', '＝1', '|calc'];
  expect(
    csvLine(cells)
      .split(',')
      .every((cell) => /^"?'/.test(cell)),
  ).toBe(true);
});
