import type { Block } from '#newsroom/body/body.rule.ts';
import { type ComparedField, comparedFields } from '#newsroom/revision/difference/compared-fields.rule.ts';
import { sameValue } from '#newsroom/revision/difference/same-value.rule.ts';
import { type StoryField, type StoryMerge, bothOf } from '#newsroom/revision/merge/merge-stories.rule.ts';
import { unitNames, unitsOf } from '#newsroom/revision/story-units.rule.ts';

/** One difference to choose in, as words. A side of '' has nothing there. */
export type MergeRow = { key: string; name: string; mine: string; theirs: string; canKeepBoth: boolean };

export function mergeRowsOf(merge: StoryMerge, channels: ReadonlyMap<number, string>): MergeRow[] {
  const fields = merge.conflicts.map((field) => fieldRow(merge, field, channels));
  let paragraph = 0;
  const pieces = merge.pieces.flatMap((piece, at): MergeRow[] => {
    const first = paragraph + 1;
    if (piece.kind === 'settled') {
      paragraph += piece.items.length;
      return [];
    }
    paragraph += Math.max(piece.mine.length, piece.theirs.length);
    const [mine, theirs] = [blocksText(piece.mine), blocksText(piece.theirs)];
    const [block] = [...piece.mine, ...piece.theirs];
    const name = `第 ${first} 段${block && block.type !== 'paragraph' ? `（${unitNames[block.type]}）` : ''}`;
    return [{ key: String(at), name, mine, theirs, canKeepBoth: mine !== '' && theirs !== '' }];
  });
  return [...fields, ...pieces];
}

function fieldRow(merge: StoryMerge, field: StoryField, channels: ReadonlyMap<number, string>): MergeRow {
  const { mine, theirs } = merge.sides;
  const names = { channels, headlines: new Map<number, string>() };
  const own = comparedFields(mine, names);
  // Only this field is theirs in the other, so that the entry which differs is the one that shows it.
  const other = comparedFields({ ...mine, [field]: theirs[field] }, names);
  const at = own.findIndex((one, index) => !sameValue(one, other[index]));
  const [left, right] = [own[at], other[at]];
  return {
    key: field,
    name: left?.name ?? field,
    mine: fieldText(left),
    theirs: fieldText(right),
    canKeepBoth: bothOf(field, merge.sides) !== null,
  };
}

function fieldText(field: ComparedField | undefined): string {
  switch (field?.kind) {
    case 'text':
      return field.text;
    case 'list':
      return field.items.join('\n');
    case 'picture':
      return field.mediaId === null ? '' : `图片 ${field.mediaId}`;
    case undefined:
      return '';
  }
}

const blocksText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(unitsOf)
    .flatMap((unit) => [
      ...(unit.mediaId === null ? [] : [`图片 ${unit.mediaId}`]),
      ...unit.lines.map(({ label, text }) => (label === '' ? text : `${label}：${text}`)),
    ])
    .join('\n');
