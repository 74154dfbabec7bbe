import { sameValue } from '../difference/same-value.rule.ts';

export type Sides<T> = { base: readonly T[]; mine: readonly T[]; theirs: readonly T[] };

/**
 * Merges two changed lists of single things (tags, further channels): what either side added is there, what either
 * took out is gone. Null where both brought them into different orders, or where the list grew too long.
 */
export function mergeSets<T>({ base, mine, theirs }: Sides<T>, longest: number): T[] | null {
  const theirsMoved = isReordered(base, theirs);
  if (theirsMoved && isReordered(base, mine) && isReordered(mine, theirs)) return null;
  const [lead, other] = theirsMoved ? [theirs, mine] : [mine, theirs];
  const kept = lead.filter((one) => has(other, one) || !has(base, one));
  const added = other.filter((one) => !has(base, one) && !has(kept, one));
  for (const one of added) {
    const before = other.slice(0, indexOf(other, one)).findLast((earlier) => has(kept, earlier));
    kept.splice(before === undefined ? 0 : indexOf(kept, before) + 1, 0, one);
  }
  return kept.length > longest ? null : kept;
}

const indexOf = <T>(list: readonly T[], one: T) => list.findIndex((each) => sameValue(each, one));
const has = <T>(list: readonly T[], one: T) => indexOf(list, one) >= 0;

/** True where what both lists hold stands in different orders. */
const isReordered = <T>(one: readonly T[], other: readonly T[]): boolean =>
  !sameValue(
    one.filter((each) => has(other, each)),
    other.filter((each) => has(one, each)),
  );
