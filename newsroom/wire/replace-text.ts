import type { ArticleInput } from '#newsroom/article/article-input.rule.ts';
import { type Block, plainRuns, runsText } from '#newsroom/article/body.rule.ts';
import type { ImportPlace } from './import-report.rule.ts';

/** Puts `to` where `from` stands at a place of a story. Null where the text there is another by now. */
export function replaceText(
  input: ArticleInput,
  place: ImportPlace,
  from: string,
  to: string,
): ArticleInput | null {
  switch (place.in) {
    case 'story':
      return input[place.field] === from ? { ...input, [place.field]: to } : null;
    case 'relatedHeadline':
      return input.headline === from ? { ...input, headline: to } : null;
    case 'relatedExcerpt':
      return replaceBlock(input, 0, (one) => replacePart(one, 'text', from, to));
    case 'relatedFigure':
      return replaceBlock(input, place.figure + 1, (one) => replacePart(one, place.part, from, to));
    case 'block':
      return replaceBlock(input, place.block, (one) => replacePart(one, place.part, from, to, place.item));
    case 'disclaimer':
      return null;
  }
}

/** Looks where the block was first, then wherever an editor may have moved it. */
function replaceBlock(
  input: ArticleInput,
  at: number,
  change: (one: Block) => Block | null,
): ArticleInput | null {
  const { blocks } = input.body;
  for (const index of [at, ...blocks.keys()]) {
    const block = blocks[index];
    const changed = block ? change(block) : null;
    if (changed) return { ...input, body: { ...input.body, blocks: blocks.with(index, changed) } };
  }
  return null;
}

type Part = 'text' | 'item' | 'caption' | 'credit';

function replacePart(one: Block, part: Part, from: string, to: string, item = 0): Block | null {
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
  return one.type === 'figure' && one[part] === from ? { ...one, [part]: to } : null;
}

/** Marks that someone set would be lost with a new run. */
const isPlain = (runs: readonly { marks?: unknown[] | undefined }[]) =>
  runs.every((one) => (one.marks ?? []).length === 0);
