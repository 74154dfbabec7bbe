import { type Block, plainRuns, runsText } from '#newsroom/body/body.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import type { ImportPlace } from './import-report.rule.ts';

/** The next block of a story in which a text stood at first; undefined when there is none any more. */
type NextPlace = (text: string) => number | undefined;
type Exchange = { from: string; to: string; nextPlace: NextPlace };

/**
 * Where each text of a story stands, read once: a long import has thousands of changes. Blocks keep their places while
 * texts are put back, and a place that was asked for is not told again.
 */
export function placesOf(blocks: readonly Block[]): NextPlace {
  const places = new Map<string, number[]>();
  for (const [at, block] of [...blocks.entries()].toReversed())
    for (const text of textsIn(block)) {
      const known = places.get(text);
      if (known) known.push(at);
      else places.set(text, [at]);
    }
  return (text) => places.get(text)?.pop();
}

function textsIn(block: Block): string[] {
  if (block.type === 'paragraph' || block.type === 'subhead') return [runsText(block.runs)];
  if (block.type === 'list') return block.items.map(runsText);
  if (block.type === 'table') return [block.caption, ...block.rows.flat().map(runsText)];
  return block.type === 'figure' ? [block.caption, block.credit] : [];
}

/**
 * Puts `to` where `from` stands at a place of a story, in the story itself: a copy for each of thousands of changes would
 * cost more than the changes. False where the text there is another by now.
 */
export function replaceText(input: ArticleInput, place: ImportPlace, exchange: Exchange): boolean {
  switch (place.in) {
    case 'story':
      return replaceField(input, place.field, exchange);
    case 'relatedHeadline':
      return replaceField(input, 'headline', exchange);
    case 'relatedExcerpt':
      return replaceBlock(input, 0, exchange, (one) => replacePart(one, 'text', exchange));
    case 'relatedFigure':
      return replaceBlock(input, place.figure + 1, exchange, (one) => replacePart(one, place.part, exchange));
    case 'block':
      return replaceBlock(input, place.block, exchange, (one) =>
        replacePart(one, place.part, exchange, place),
      );
    case 'disclaimer':
      return false;
  }
}

type Field = Extract<ImportPlace, { in: 'story' }>['field'];

function replaceField(input: ArticleInput, field: Field, { from, to }: Exchange): boolean {
  if (input[field] !== from) return false;
  input[field] = to;
  return true;
}

/** Looks where the block was first, then wherever an editor may have moved it. */
function replaceBlock(
  { body: { blocks } }: ArticleInput,
  first: number,
  { from, nextPlace }: Exchange,
  change: (one: Block) => Block | null,
): boolean {
  for (let at: number | undefined = first; at !== undefined; at = nextPlace(from)) {
    const block = blocks[at];
    const changed = block ? change(block) : null;
    if (changed) {
      blocks[at] = changed;
      return true;
    }
  }
  return false;
}

type Part = 'text' | 'item' | 'cell' | 'caption' | 'credit';
type At = { row?: number | undefined; item?: number | undefined };

function replacePart(one: Block, part: Part, { from, to }: Exchange, at: At = {}): Block | null {
  const { row = 0, item = 0 } = at;
  if (part === 'text') {
    const same =
      (one.type === 'paragraph' || one.type === 'subhead') &&
      isPlain(one.runs) &&
      runsText(one.runs) === from;
    return same ? { ...one, runs: plainRuns(to) } : null;
  }
  if (part === 'item') {
    const runs = one.type === 'list' ? one.items[item] : undefined;
    const same = one.type === 'list' && runs !== undefined && isPlain(runs) && runsText(runs) === from;
    return same ? { ...one, items: one.items.with(item, plainRuns(to)) } : null;
  }
  if (part === 'cell') {
    const cells = one.type === 'table' ? one.rows[row] : undefined;
    const runs = cells?.[item];
    const same = one.type === 'table' && cells && runs && isPlain(runs) && runsText(runs) === from;
    return same ? { ...one, rows: one.rows.with(row, cells.with(item, plainRuns(to))) } : null;
  }
  if (one.type === 'table' && part === 'caption')
    return one.caption === from ? { ...one, caption: to } : null;
  return one.type === 'figure' && one[part] === from ? { ...one, [part]: to } : null;
}

/** Marks that someone set would be lost with a new run. */
const isPlain = (runs: readonly { marks?: unknown[] | undefined }[]) =>
  runs.every((one) => (one.marks ?? []).length === 0);
