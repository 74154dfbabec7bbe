import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clockTime,
  compactDay,
  dayBeijing,
  endOfDay,
  exactTime,
  fromBeijing,
  isoBeijing,
  listTime,
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

test('in a list what is of today shows the clock, all else its day', () => {
  expect(listTime(at, fromBeijing(2025, 8, 16, 23, 59))).toBe('10:52');
  expect(listTime(at, fromBeijing(2025, 8, 17))).toBe('8月16日');
  expect(listTime(at, fromBeijing(2026, 1, 1))).toBe('2025年8月16日');
});

test('a day ends at midnight in Beijing', () => {
  for (const time of [at, fromBeijing(2025, 8, 16), fromBeijing(2025, 8, 16, 23, 59, 59)])
    expect(endOfDay(time)).toBe(fromBeijing(2025, 8, 17));
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

test('a wall clock of Beijing is read as it is told, in the summers of 1986–91 too', () => {
  expect(new Date(fromBeijing(1988, 7, 1, 12, 4)).toISOString()).toBe('1988-07-01T03:04:00.000Z');
  expect(new Date(fromBeijing(1991, 9, 15, 3)).toISOString()).toBe('1991-09-14T19:00:00.000Z');
  const instants = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2120, 0, 1) });
  fc.assert(
    fc.property(instants, (instant) => {
      const [date = '', time = ''] = exactTime(instant).split(' ');
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
      const read = fromBeijing(year, month, day, hour, minute, second);
      // The one hour of an autumn that came twice is read as its second coming.
      expect(exactTime(read)).toBe(exactTime(instant));
    }),
  );
});

test('an hour that clocks in Beijing skipped is the hour they went on to, and every hour of a calendar is a time', () => {
  expect(isoBeijing(fromBeijing(1986, 5, 4, 2, 30))).toBe('1986-05-04T03:30:00+09:00');
  expect(isoBeijing(fromBeijing(1940, 6, 1))).toBe('1940-06-01T01:00:00+09:00');
  const lost: string[] = [];
  for (const year of [1940, 1986, 1991])
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const shown = new Date(Date.UTC(year, 0, 1, hour));
      const at = fromBeijing(year, shown.getUTCMonth() + 1, shown.getUTCDate(), shown.getUTCHours(), 30);
      if (shown.getUTCFullYear() === year && Number.isNaN(at)) lost.push(shown.toISOString());
    }
  expect(lost).toEqual([]);
});

test('an instant that no calendar has is told as one that has, so that no page falls over it', () => {
  for (const instant of [9e15, -9e15, Number.MAX_SAFE_INTEGER, Number.NaN, Infinity, -Infinity]) {
    expect(isoBeijing(instant)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+\d{2}:\d{2}$/);
    expect(Number.isNaN(Date.parse(isoBeijing(instant)))).toBe(false);
    expect(dayBeijing(instant)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
