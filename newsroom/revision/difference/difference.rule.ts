import { diffArrays } from 'diff';
import { type Comparable, type Weighed, likeness, weigh } from '../likeness.rule.ts';
import { alikePairs } from './alike-pairs.rule.ts';

/**
 * What became of one: `gone` and `came` are the two places of one that was moved, and changed on the way where the two
 * differ. Read in order without `added` and `came`, these are the older side; without `removed` and `gone`, the newer.
 */
export type Step<T> =
  | { type: 'same'; to: T }
  | { type: 'changed'; from: T; to: T }
  | { type: 'added'; to: T }
  | { type: 'removed'; from: T }
  | { type: 'gone'; from: T }
  | { type: 'came'; from: T; to: T };

/** From which share of common pairs of characters on two count as one that was moved and changed. */
const movedFrom = 0.75;
/** Edits between two lists that are looked for; beyond that all between their common ends counts as exchanged. */
const mostSteps = 1000;

/** Compares two lists in order. Moves are found where one is the same, or nearly, at another place. */
export function compareLists<T>(
  from: readonly T[],
  to: readonly T[],
  as: (item: T) => Comparable,
): Step<T>[] {
  const older = from.map((item) => weigh(item, as(item)));
  const newer = to.map((item) => weigh(item, as(item)));
  const changes = diffArrays(
    older.map((one) => one.as.key),
    newer.map((one) => one.as.key),
    { maxEditLength: mostSteps },
  );
  const runs = changes ?? exchanged(older, newer);
  const steps: Open<T>[] = [];
  let left = 0;
  let right = 0;
  for (let at = 0; at < runs.length;) {
    const run = runs[at];
    if (!run) break;
    if (!run.added && !run.removed) {
      for (const one of newer.slice(right, right + run.count)) steps.push({ type: 'same', to: one });
      left += run.count;
      right += run.count;
      at += 1;
      continue;
    }
    let removed = 0;
    let added = 0;
    for (let next = runs[at]; next && (next.added || next.removed); next = runs[++at]) {
      if (next.removed) removed += next.count;
      else added += next.count;
    }
    steps.push(...pairUp(older.slice(left, left + removed), newer.slice(right, right + added)));
    left += removed;
    right += added;
  }
  return findMoves(steps).map(bare);
}

type Open<T> = Step<Weighed<T>>;
type Run = { added: boolean; removed: boolean; count: number };

function exchanged<T>(older: readonly Weighed<T>[], newer: readonly Weighed<T>[]): Run[] {
  const shorter = Math.min(older.length, newer.length);
  let head = 0;
  while (head < shorter && older[head]?.as.key === newer[head]?.as.key) head += 1;
  let tail = 0;
  while (tail < shorter - head && older.at(-1 - tail)?.as.key === newer.at(-1 - tail)?.as.key) tail += 1;
  return [
    { added: false, removed: false, count: head },
    { added: false, removed: true, count: older.length - head - tail },
    { added: true, removed: false, count: newer.length - head - tail },
    { added: false, removed: false, count: tail },
  ];
}

/** Between two common stretches: tells which of the older ones became which of the newer, in order. */
function pairUp<T>(older: readonly Weighed<T>[], newer: readonly Weighed<T>[]): Open<T>[] {
  const steps: Open<T>[] = [];
  let left = 0;
  let right = 0;
  const until = (one: number, other: number) => {
    for (; left < one; left += 1) add(older[left], (from) => steps.push({ type: 'removed', from }));
    for (; right < other; right += 1) add(newer[right], (to) => steps.push({ type: 'added', to }));
  };
  for (const [one, other] of alikePairs(older, newer)) {
    until(one, other);
    const from = older[one];
    const to = newer[other];
    if (from && to) steps.push({ type: 'changed', from, to });
    left = one + 1;
    right = other + 1;
  }
  until(older.length, newer.length);
  return steps;
}

function add<T>(one: T | undefined, push: (one: T) => void): void {
  if (one !== undefined) push(one);
}

/** What went at one place and came at another is one that was moved. */
function findMoves<T>(steps: readonly Open<T>[]): Open<T>[] {
  const found = [...steps];
  const removed = steps.flatMap((step, at) => (step.type === 'removed' ? [{ at, from: step.from }] : []));
  const taken = new Set<number>();
  const few = removed.length <= 60;
  const byKey = Map.groupBy(removed.toReversed(), ({ from }) => from.as.key);
  for (const [at, step] of steps.entries()) {
    if (step.type !== 'added') continue;
    const same = byKey.get(step.to.as.key) ?? [];
    while (same.length > 0 && taken.has(same.at(-1)?.at ?? 0)) same.pop();
    const match =
      same.pop() ??
      (few && step.to.as.text.length >= 12
        ? removed.find((one) => !taken.has(one.at) && likeness(one.from, step.to) >= movedFrom)
        : undefined);
    if (!match) continue;
    taken.add(match.at);
    found[match.at] = { type: 'gone', from: match.from };
    found[at] = { type: 'came', from: match.from, to: step.to };
  }
  return found;
}

function bare<T>(step: Open<T>): Step<T> {
  switch (step.type) {
    case 'same':
    case 'added':
      return { type: step.type, to: step.to.item };
    case 'removed':
    case 'gone':
      return { type: step.type, from: step.from.item };
    case 'changed':
    case 'came':
      return { type: step.type, from: step.from.item, to: step.to.item };
  }
}
