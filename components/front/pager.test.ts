import { expect, test } from 'vitest';
import { pageNumbers } from './pager.tsx';

test('few pages are all shown', () => {
  expect(pageNumbers(2, 5)).toEqual([1, 2, 3, 4, 5]);
});

test('many pages keep the ends and what is near, with a gap between', () => {
  expect(pageNumbers(1, 28)).toEqual([1, 2, 3, 4, null, 28]);
  expect(pageNumbers(14, 28)).toEqual([1, null, 12, 13, 14, 15, 16, null, 28]);
});

test('a gap never stands for a single page', () => {
  expect(pageNumbers(5, 28).slice(0, 4)).toEqual([1, 2, 3, 4]);
});
