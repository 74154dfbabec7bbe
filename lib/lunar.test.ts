import { expect, test } from 'vitest';
import { lunarDay } from './lunar.ts';

test('a day of a leap month is named as the almanac names it', () => {
  expect(lunarDay(Date.parse('2025-08-16T10:52:28+08:00'))).toBe('乙巳年闰六月廿三');
});

test('the day turns at midnight in Beijing', () => {
  expect(lunarDay(Date.parse('2025-11-20T00:00:00+08:00'))).toBe('乙巳年十月初一');
  expect(lunarDay(Date.parse('2025-11-19T23:59:59+08:00'))).toBe('乙巳年九月三十');
});
