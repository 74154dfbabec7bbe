import { expect, test } from 'vitest';
import { pageNumbers } from './pager.tsx';

test('few pages are all shown, from newer to older', () => {
  expect(pageNumbers(null, 4)).toEqual([4, 3, 2, 1]);
  expect(pageNumbers(1, 4)).toEqual([2, 1]);
});

test('of many pages those behind this one and the oldest are shown, with a gap between', () => {
  expect(pageNumbers(null, 28)).toEqual([28, 27, 26, 25, null, 1]);
  expect(pageNumbers(14, 28)).toEqual([15, 14, 13, 12, 11, null, 1]);
});

test('a gap never stands for a single page', () => {
  expect(pageNumbers(6, 28)).toEqual([7, 6, 5, 4, 3, 2, 1]);
});

test('an archive page names the same pages however many come after the next', () => {
  expect(pageNumbers(14, 15)).toEqual(pageNumbers(14, 900));
});
