import { expect, test } from 'vitest';
import { parsePage } from './page-number.ts';

test('a list without more is page 1, and only page/2 and up name others', () => {
  expect(parsePage(undefined)).toBe(1);
  expect(parsePage(['page', '12'])).toBe(12);
});

test('second spellings of a page and nonsense are no page', () => {
  for (const wrong of [
    ['page', '1'],
    ['page', '02'],
    ['page', '0'],
    ['page', '-1'],
    ['page'],
    ['2'],
    ['page', '2', 'x'],
    ['page', '12345'],
  ]) {
    expect(parsePage(wrong)).toBeNull();
  }
});
