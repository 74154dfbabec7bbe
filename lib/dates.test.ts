import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clockTime,
  compactDay,
  exactTime,
  fromBeijing,
  isoBeijing,
  longTime,
  shortDay,
  weekday,
} from './dates.ts';

const at = fromBeijing(2025, 8, 16, 10, 52, 28);

test('times are told in Beijing, wherever the server stands', () => {
  expect(new Date(at).toISOString()).toBe('2025-08-16T02:52:28.000Z');
  expect(isoBeijing(at)).toBe('2025-08-16T10:52:28+08:00');
  expect(longTime(at)).toBe('2025年8月16日 10:52');
  expect(clockTime(at)).toBe('10:52');
  expect(weekday(at)).toBe('星期六');
  expect(compactDay(fromBeijing(2026, 1, 1, 0, 5))).toBe('20260101');
});

test('a list date shows its year once the year is another', () => {
  expect(shortDay(at, fromBeijing(2025, 12, 31))).toBe('8月16日');
  expect(shortDay(at, fromBeijing(2026, 1, 1))).toBe('2025年8月16日');
});

test('a date that does not exist is not a time', () => {
  expect(fromBeijing(2025, 2, 30)).toBeNaN();
  expect(fromBeijing(2025, 13, 1)).toBeNaN();
  expect(fromBeijing(2025, 8, 16, 25)).toBeNaN();
});

test('clocks show what the tables of zones say, also in the summers when Beijing turned them', () => {
  expect(isoBeijing(Date.UTC(1988, 6, 1, 3, 4, 5))).toBe('1988-07-01T12:04:05+09:00');
  const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2120, 0, 1) });
  fc.assert(
    fc.property(instants, (instant) => {
      const told = new TZDate(instant, 'Asia/Shanghai').toISOString();
      expect(isoBeijing(instant)).toBe(told.replace(/\.\d+/, ''));
      expect(exactTime(instant)).toBe(told.slice(0, 19).replace('T', ' '));
    }),
  );
});
