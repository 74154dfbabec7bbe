import { type Block, type Body, runsText } from '#newsroom/body/body.rule.ts';
import type { UnitStep } from '#newsroom/revision/difference/compare-stories.rule.ts';
import { unitsOf } from '#newsroom/revision/story-units.rule.ts';

/** A block of the copy under review, or what is gone from its place. `change` counts the changes, from 1; null for none. */
export type ReviewRow =
  | {
      kind: 'block';
      /** Its place in the body. */
      at: number;
      block: Block;
      /** Counts the paragraphs, from 1; null for what is none. */
      paragraph: number | null;
      /** Its first words, by which a remark finds it in any version. */
      quote: string;
      steps: readonly UnitStep[];
      change: number | null;
    }
  | { kind: 'gone'; step: UnitStep; change: number };

/** The copy in its order with what became of each block; without `units` there is nothing that it is compared with. */
export function reviewRows(body: Body, units: readonly UnitStep[] | null): ReviewRow[] {
  const rows: ReviewRow[] = [];
  let change = 0;
  let paragraph = 0;
  const gone = units ? goneBefore(units) : new Map<number, UnitStep[]>();
  const came = (units ?? []).filter((step) => 'to' in step);
  let next = 0;
  const pushGone = (before: number) => {
    for (const step of gone.get(before) ?? []) rows.push({ kind: 'gone', step, change: ++change });
    gone.delete(before);
  };
  for (const [at, block] of body.blocks.entries()) {
    const count = unitsOf(block).length;
    const steps = came.slice(next, next + count);
    pushGone(next);
    next += count;
    const isChanged = steps.some((step) => step.type !== 'same');
    rows.push({
      kind: 'block',
      at,
      block,
      paragraph: block.type === 'paragraph' ? ++paragraph : null,
      quote: block.type === 'paragraph' ? quoteOf(runsText(block.runs)) : '',
      steps,
      change: isChanged ? ++change : null,
    });
    // What went from within a gallery stands behind it.
    for (let inside = next - count + 1; inside < next; inside++) pushGone(inside);
  }
  pushGone(next);
  return rows;
}

/** What is gone, by the number of units that stand before it. */
function goneBefore(units: readonly UnitStep[]): Map<number, UnitStep[]> {
  const found = new Map<number, UnitStep[]>();
  let before = 0;
  for (const step of units) {
    if ('to' in step) before += 1;
    else if (step.type === 'removed') found.set(before, [...(found.get(before) ?? []), step]);
  }
  return found;
}

const quoteOf = (text: string): string => text.slice(0, 40);

type Placed = { paragraph: number | null; quote: string };

/**
 * The paragraph that a remark is about by now: the one that still begins with its words, and of several the nearest to where
 * it stood; null where it is about the whole story, or the paragraph is no more.
 */
export function paragraphOf(remark: Placed, rows: readonly ReviewRow[]): number | null {
  const { paragraph, quote } = remark;
  if (paragraph === null) return null;
  const places = rows.flatMap((row) =>
    row.kind === 'block' && row.paragraph !== null && quote !== '' && row.quote.startsWith(quote)
      ? [row.paragraph]
      : [],
  );
  const nearest = places.toSorted((a, b) => Math.abs(a - paragraph) - Math.abs(b - paragraph))[0];
  if (nearest !== undefined) return nearest;
  return rows.some((row) => row.kind === 'block' && row.paragraph === paragraph) ? paragraph : null;
}

/** How many characters came and went. */
export function changedCharacters(steps: readonly UnitStep[]): { added: number; removed: number } {
  const parts = steps
    .filter(({ type }) => type !== 'same' && type !== 'gone')
    .flatMap(({ lines }) => lines.flatMap((line) => line.parts));
  const count = (kind: 'added' | 'removed') =>
    parts.filter(({ type }) => type === kind).reduce((sum, { text }) => sum + text.length, 0);
  return { added: count('added'), removed: count('removed') };
}
