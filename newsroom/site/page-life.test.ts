import { expect, test } from 'vitest';
import { fromBeijing } from '#lib/dates.ts';
import { pageLife } from './reader-paths.rule.ts';

const minute = 60_000;
const end = (path: string, madeAt: number) => {
  const { freshMs, graceMs } = pageLife(path, madeAt);
  return { fresh: madeAt + freshMs, last: madeAt + freshMs + graceMs };
};

test('a list is good for a minute, and may go out for five more', () => {
  const noon = fromBeijing(2026, 3, 2, 12);
  expect(end('/news/world', noon)).toEqual({ fresh: noon + minute, last: noon + 6 * minute });
});

test.each(['/', '/news/world', '/rolling', '/tag/du-kou', '/reporter/jia/page/2'])(
  '%s says the clock for what is of today, so no copy of it goes out tomorrow',
  (path) => {
    const midnight = fromBeijing(2026, 3, 3);
    for (const before of [5.5 * minute, minute, 30_000, 1])
      expect(end(path, midnight - before).last).toBeLessThanOrEqual(midnight);
    expect(pageLife(path, midnight)).toEqual({ freshMs: minute, graceMs: 5 * minute });
  },
);

test('a story says days alone, and goes on over midnight, but not over New Year', () => {
  const evening = fromBeijing(2026, 3, 2, 23, 59);
  expect(end('/article/a', evening).last).toBe(evening + 30 * 24 * 60 * minute);
  expect(end('/article/a', fromBeijing(2026, 12, 31, 23)).last).toBe(fromBeijing(2027, 1, 1));
});
