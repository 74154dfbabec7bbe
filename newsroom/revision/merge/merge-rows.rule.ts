import { type Step, compareLists } from '../difference/difference.rule.ts';
import type { Comparable } from '../likeness.rule.ts';
import type { Sides } from './merge-lists.rule.ts';

/** A stretch of a merged row: settled, or one that both sides changed, each in another way. */
export type Piece<T> =
  | { kind: 'settled'; items: readonly T[] }
  /** A side without items took it out. `base` is what both changed; none where both put something new here. */
  | { kind: 'conflict'; base: readonly T[]; mine: readonly T[]; theirs: readonly T[] };

type As<T> = (item: T) => Comparable;

/**
 * Merges two rows that both came of `base`, one by one: each that only one side changed, moved or took out follows
 * that side; what either side put in is there, in its place. Only what both changed is left open.
 */
export function mergeRows<T>(sides: Sides<T>, as: As<T>): Piece<T>[] {
  const keysOf = (items: readonly T[]) => new Set(items.map((item) => as(item).key));
  const pieces = mergeOnce(sides, as, new Set());
  const shown = keysOf(pieces.flatMap(itemsOf));
  const theirs = keysOf(sides.theirs);
  // Of two that are the same each side may have taken out another one: both sides still have it, so it may not go.
  const missing = [...keysOf(sides.mine)].filter((key) => theirs.has(key) && !shown.has(key));
  return missing.length === 0 ? pieces : mergeOnce(sides, as, new Set(missing));
}

const itemsOf = <T>(piece: Piece<T>): readonly T[] =>
  piece.kind === 'settled' ? piece.items : [...piece.mine, ...piece.theirs];

function mergeOnce<T>({ base, mine, theirs }: Sides<T>, as: As<T>, kept: ReadonlySet<string>): Piece<T>[] {
  const my = readSide(base, mine, as);
  const their = readSide(base, theirs, as);
  const pieces: Piece<T>[] = [];
  for (const [at, item] of base.entries()) {
    pieces.push(...joinInserts(placed(my, their, at), placedByThem(my, their, at, as), as));
    const [one, other] = [stateOf(my, at), stateOf(their, at)];
    const isKept = kept.has(as(item).key) && one.same !== other.same;
    pieces.push(
      isKept
        ? { kind: 'conflict', base: [item], mine: listed(one.to), theirs: listed(other.to) }
        : mergeOne([item], one, other, as),
    );
  }
  const end = base.length;
  pieces.push(...joinInserts(placed(my, their, end), placedByThem(my, their, end, as), as));
  return gathered(pieces);
}

/** What became of one of the base. `moved`: it stands among the inserts, unchanged. */
type State<T> = { to: T | null; same: boolean; moved: boolean };
type Insert<T> = {
  item: T;
  /** Its index in the base, where it was moved and not changed. */ from: number | null;
};
type Side<T> = { states: State<T>[]; /** Before each of the base, and at the end. */ inserts: Insert<T>[][] };

const stateOf = <T>(side: Side<T>, at: number): State<T> =>
  side.states[at] ?? { to: null, same: false, moved: false };

function readSide<T>(base: readonly T[], next: readonly T[], as: As<T>): Side<T> {
  const side: Side<T> = { states: [], inserts: [[]] };
  const become = (to: T | null, same: boolean) => {
    side.states.push({ to, same, moved: false });
    side.inserts.push([]);
  };
  for (const step of rewritten(compareLists(base, next, as), as)) {
    if (step.type === 'same' || step.type === 'changed') become(step.to, step.type === 'same');
    else if (step.type === 'removed' || step.type === 'gone') become(null, false);
    else {
      const merelyMoved = step.type === 'came' && as(step.from).key === as(step.to).key;
      side.inserts.at(-1)?.push({ item: step.to, from: merelyMoved ? base.indexOf(step.from) : null });
    }
  }
  for (const { from } of side.inserts.flat()) {
    const state = from === null ? undefined : side.states[from];
    if (state) state.moved = true;
  }
  return side;
}

/** One that stands alone where another of its kind stood is that one rewritten, however little they share. */
function rewritten<T>(steps: readonly Step<T>[], as: As<T>): Step<T>[] {
  const stays = (step: Step<T> | undefined) => !step || step.type === 'same' || step.type === 'changed';
  const isRewriting = (at: number) => {
    const [from, to] = [steps[at], steps[at + 1]];
    return (
      from?.type === 'removed' &&
      to?.type === 'added' &&
      stays(steps[at - 1]) &&
      stays(steps[at + 2]) &&
      as(from.from).kind === as(to.to).kind
    );
  };
  return steps.flatMap((step, at): Step<T>[] => {
    const next = steps[at + 1];
    if (isRewriting(at) && step.type === 'removed' && next?.type === 'added') {
      return [{ type: 'changed', from: step.from, to: next.to }];
    }
    return isRewriting(at - 1) ? [] : [step];
  });
}

function mergeOne<T>(base: readonly T[], my: State<T>, their: State<T>, as: As<T>): Piece<T> {
  if (my.same && their.same) return settled(base);
  if (my.same) return settled(listed(their.to));
  if (their.same) return settled(listed(my.to));
  // Moved by one and perhaps changed by the other: it stands at its new place.
  if (my.moved || their.moved) return settled([]);
  if (my.to === null && their.to === null) return settled([]);
  if (my.to !== null && their.to !== null && as(my.to).key === as(their.to).key) return settled([my.to]);
  return { kind: 'conflict', base, mine: listed(my.to), theirs: listed(their.to) };
}

/** What one side put in before the base's `at`; what it moved here stands as the other side changed it. */
const placed = <T>(own: Side<T>, other: Side<T>, at: number): T[] =>
  (own.inserts[at] ?? []).map(({ item, from }) => (from === null ? item : (stateOf(other, from).to ?? item)));

/** The same of the other side, without what both moved: that stands once, where I put it. */
function placedByThem<T>(my: Side<T>, their: Side<T>, at: number, as: As<T>): T[] {
  const isMine = ({ from, item }: Insert<T>) =>
    from !== null &&
    stateOf(my, from).moved &&
    my.inserts.flat().some((one) => one.from === from && as(one.item).key === as(item).key);
  const inserts = their.inserts.map((list) => list.filter((one) => !isMine(one)));
  return placed({ ...their, inserts }, my, at);
}

/** What both put into the same place: what is alike but not the same is one thing, told in two ways. */
function joinInserts<T>(mine: readonly T[], theirs: readonly T[], as: As<T>): Piece<T>[] {
  if (mine.length === 0 || theirs.length === 0) return [settled([...mine, ...theirs])];
  return compareLists(mine, theirs, as).map((step): Piece<T> => {
    switch (step.type) {
      case 'same':
      case 'added':
        return settled([step.to]);
      case 'removed':
      case 'gone':
        return settled([step.from]);
      case 'changed':
        return { kind: 'conflict', base: [], mine: [step.from], theirs: [step.to] };
      case 'came':
        return settled(as(step.from).key === as(step.to).key ? [] : [step.to]);
    }
  });
}

const listed = <T>(item: T | null): T[] => (item === null ? [] : [item]);
const settled = <T>(items: readonly T[]): Piece<T> => ({ kind: 'settled', items });

/** Settled stretches next to each other as one. */
function gathered<T>(pieces: readonly Piece<T>[]): Piece<T>[] {
  const found: Piece<T>[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.kind === 'conflict') found.push(piece);
    else if (piece.items.length > 0) {
      if (last?.kind === 'settled') found[found.length - 1] = settled([...last.items, ...piece.items]);
      else found.push(piece);
    }
  }
  return found;
}
