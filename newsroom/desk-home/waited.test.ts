import { expect, test } from 'vitest';
import { fromBeijing } from '#lib/dates.ts';
import { isLate, leftUntil, nextTick, tookText, waited } from './waited.rule.ts';

const at = fromBeijing(2026, 6, 12, 10, 46);
const minute = 60_000;

test.each([
  [at - 59_000, '刚刚'],
  [at - 26 * minute, '26 分'],
  [at - 3.5 * 60 * minute, '3 小时'],
  [at - 11 * 60 * minute, '昨天'],
  [at - 60 * 60 * minute, '6月9日'],
])('since %d it has waited %s', (since, told) => expect(waited(since, at)).toBe(told));

test('twenty minutes are late', () =>
  expect([20 * minute, 20 * minute + 1].map((ms) => isLate(at - ms, at))).toEqual([false, true]));

test.each([
  [51 * 60 * minute, '2 天 3 小时'],
  [72 * minute, '1 小时 12 分'],
  [10 * minute, '10 分'],
  [9 * minute + 40_500, '09:41'],
  [1, '00:01'],
  [0, '正在办'],
])('%d ms before it says %s', (ms, told) => expect(leftUntil(at + ms, at)).toBe(told));

test('it ticks by the minute until the last ten, then by the second', () =>
  expect([72.5 * minute, 9 * minute].map((ms) => nextTick(at + ms, at))).toEqual([30_000, 1000]));

test.each([
  [77, '77 ms'],
  [1240, '1.2 秒'],
  [150_000, '3 分'],
  [5 * 60 * minute, '5 小时'],
])('%d ms is told as %s', (ms, told) => expect(tookText(ms)).toBe(told));
