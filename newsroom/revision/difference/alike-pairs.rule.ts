import { type Weighed, likeness } from '../likeness.rule.ts';

/** From which share of common pairs of characters on two count as one that was changed. */
const alikeFrom = 0.35;
/** Pairs that are weighed to find which belong together; beyond that only near ones are. */
const mostPairs = 4000;
const nearby = 8;

/** Which of the older ones became which of the newer, as their places, both in order. */
export const alikePairs = <T>(
  older: readonly Weighed<T>[],
  newer: readonly Weighed<T>[],
): [number, number][] =>
  older.length * newer.length > mostPairs ? nearPairs(older, newer) : bestPairs(older, newer);

/** The pairs in order that are most alike in all. */
function bestPairs<T>(older: readonly Weighed<T>[], newer: readonly Weighed<T>[]): [number, number][] {
  const width = newer.length + 1;
  const best = new Float64Array((older.length + 1) * width);
  const alike = new Float64Array((older.length + 1) * width);
  const value = (table: Float64Array, one: number, other: number) => table[one * width + other] ?? 0;
  for (let one = older.length - 1; one >= 0; one -= 1) {
    for (let other = newer.length - 1; other >= 0; other -= 1) {
      const from = older[one];
      const to = newer[other];
      const share = from && to ? likeness(from, to) : 0;
      const taken = share >= alikeFrom ? share + value(best, one + 1, other + 1) : 0;
      alike[one * width + other] = taken;
      best[one * width + other] = Math.max(taken, value(best, one + 1, other), value(best, one, other + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let one = 0, other = 0; one < older.length && other < newer.length;) {
    const most = value(best, one, other);
    if (most === 0) break;
    if (value(alike, one, other) === most) pairs.push([one++, other++]);
    else if (value(best, one + 1, other) === most) one += 1;
    else other += 1;
  }
  return pairs;
}

/** For long exchanged stretches: each looks for its like only among the next few. */
function nearPairs<T>(older: readonly Weighed<T>[], newer: readonly Weighed<T>[]): [number, number][] {
  const pairs: [number, number][] = [];
  let next = 0;
  for (const [one, from] of older.entries()) {
    const shares = newer.slice(next, next + nearby).map((to) => likeness(from, to));
    const most = Math.max(0, ...shares);
    if (most < alikeFrom) continue;
    const other = next + shares.indexOf(most);
    pairs.push([one, other]);
    next = other + 1;
  }
  return pairs;
}
