import type { Block, Run } from '#newsroom/body/body.rule.ts';
import type { ItemLabel } from '#newsroom/wire/foreign/list-label.rule.ts';
import { tidyRuns } from '../../story/run-content.ts';

type List = Extract<Block, { type: 'list' }>;

export function goesOn(list: List, next: List): boolean {
  if (!list.ordered || !next.ordered) return list.ordered === next.ordered;
  return next.start !== undefined && next.start === (list.start ?? 1) + list.items.length;
}

const textBefore = (text: string, runs: Run[]): Run[] => (text === '' ? runs : tidyRuns([{ text }, ...runs]));

export function labelled(label: ItemLabel, runs: Run[]): Block {
  if (label.kind === 'bullet') return { type: 'list', ordered: false, items: [runs] };
  if (label.kind === 'text') return { type: 'paragraph', runs: textBefore(label.text, runs) };
  const { number } = label;
  return { type: 'list', ordered: true, ...(number === 1 ? {} : { start: number }), items: [runs] };
}

/** A heading is bold by itself. */
export const plain = (runs: readonly Run[]): Run[] =>
  tidyRuns(
    runs.map(({ text, marks = [] }) => ({ text, marks: marks.filter((mark) => mark.type !== 'strong') })),
  );

export function blockLines(block: Block): Run[][] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return [block.runs];
    case 'list':
      return block.ordered
        ? block.items.map((runs, at) => textBefore(`${(block.start ?? 1) + at}. `, runs))
        : block.items;
    case 'table':
      return block.rows.map(joined);
    default:
      return [];
  }
}

export const joined = (lines: readonly Run[][]): Run[] =>
  tidyRuns(lines.flatMap((line, at) => (at === 0 ? line : [{ text: ' ' }, ...line])));

export function trimmed(runs: readonly Run[]): Run[] {
  const last = runs.length - 1;
  return tidyRuns(
    runs.map((run, at) => ({
      ...run,
      text: (at === last ? run.text.trimEnd() : run.text).replace(at === 0 ? /^\s+/ : /^$/, ''),
    })),
  );
}
