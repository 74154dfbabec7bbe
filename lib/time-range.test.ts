import { afterEach, expect, test } from 'vitest';
import { setClock } from './clock.ts';
import { fromBeijing } from './dates.ts';
import { isAhead, isDate, isTime } from './time-range.ts';

afterEach(() => setClock(undefined));

test('a time is an instant from 1900 to a year ahead', () => {
  setClock(fromBeijing(2026, 12, 1));
  const good = [fromBeijing(1900, 1, 1), 0, fromBeijing(2026, 12, 1), fromBeijing(2027, 12, 1)];
  expect(good.filter((at) => !isTime(at))).toEqual([]);
  const wrong = [
    fromBeijing(1900, 1, 1) - 1,
    fromBeijing(2027, 12, 3),
    9e15,
    -9e15,
    1.5,
    Number.NaN,
    Infinity,
  ];
  expect(wrong.filter(isTime)).toEqual([]);
  expect([fromBeijing(2040, 1, 1), 9e15, Number.NaN].map(isDate)).toEqual([true, false, false]);
});

test('clocks may differ by two minutes and no more', () => {
  setClock(fromBeijing(2026, 12, 1));
  expect([119_999, 120_000, 120_001].map((ms) => isAhead(fromBeijing(2026, 12, 1) + ms))).toEqual([
    false,
    false,
    true,
  ]);
});
