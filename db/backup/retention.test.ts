import { expect, test } from 'vitest';
import { fromBeijing } from '#lib/dates.ts';
import { backupsToDrop } from './retention.ts';

const hour = 60 * 60_000;
const hourly = (count: number, until: number) =>
  Array.from({ length: count }, (_, back) => ({ at: until - back * hour }));

test('the newest stay, and of the days before them the last one each', () => {
  const all = hourly(24 * 30, fromBeijing(2026, 11, 23, 9, 30));
  const dropped = new Set(backupsToDrop(all, { newest: 24, days: 14 }));
  const kept = all.filter((one) => !dropped.has(one));
  expect(kept.slice(0, 24)).toEqual(all.slice(0, 24));
  expect(kept.slice(24).map(({ at }) => at)).toEqual(
    Array.from({ length: 12 }, (_, back) => fromBeijing(2026, 11, 21 - back, 23, 30)),
  );
});

test('a server that stood still for a year, or a clock that jumped, costs nothing', () => {
  const all = [...hourly(3, fromBeijing(2027, 11, 23, 9)), ...hourly(20, fromBeijing(2026, 11, 23, 9))];
  expect(backupsToDrop(all, { newest: 24, days: 14 })).toEqual([]);
});

test('no days: only the newest', () => {
  expect(backupsToDrop(hourly(5, 1e12), { newest: 2, days: 0 })).toHaveLength(3);
});
