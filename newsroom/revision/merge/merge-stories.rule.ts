import { type Block, blockTexts } from '#newsroom/body/body.rule.ts';
import type { ArticleInput } from '../article-input.rule.ts';
import { compareLists } from '../difference/difference.rule.ts';
import { sameValue, valueKey } from '../difference/same-value.rule.ts';
import type { Comparable } from '../likeness.rule.ts';
import { type Sides, mergeSets } from './merge-lists.rule.ts';
import { type Piece, mergeRows } from './merge-rows.rule.ts';

type Fields = Omit<ArticleInput, 'body'>;
export type StoryField = keyof Fields;
export type StorySides = { base: ArticleInput; mine: ArticleInput; theirs: ArticleInput };
export type StoryMerge = {
  /** Everything that is settled; a field in conflict is as mine. */
  fields: Fields;
  /** Fields that both changed, each in another way. */
  conflicts: StoryField[];
  /** The body in order, with what both changed. */
  pieces: Piece<Block>[];
  sides: StorySides;
};

/**
 * Merges two texts that both came of `base`: field by field, and the body by block. What only one side changed is taken
 * from it; what both changed, each in another way, is a conflict that a person settles. Nothing that either side wrote
 * goes without one.
 */
export function mergeStories(sides: StorySides): StoryMerge {
  const { base, mine, theirs } = sides;
  const { body: _body, ...fields } = mine;
  const merge: StoryMerge = {
    fields,
    conflicts: [],
    pieces: mergeRows(
      listsOf(sides, (one) => one.body.blocks),
      comparableBlock,
    ),
    sides,
  };
  for (const name of fieldsOfStory(mine)) {
    if (sameValue(mine[name], theirs[name]) || sameValue(theirs[name], base[name])) continue;
    if (sameValue(mine[name], base[name])) merge.fields = withField(merge.fields, name, theirs);
    else {
      const list = mergedList(name, sides);
      if (list) merge.fields = { ...merge.fields, ...list };
      else merge.conflicts.push(name);
    }
  }
  return merge;
}

/** Two texts laid beside each other, whatever they came of: each difference is a choice. */
export function contrastStories({ mine, theirs }: Omit<StorySides, 'base'>): StoryMerge {
  const { body: _body, ...fields } = mine;
  const steps = compareLists(mine.body.blocks, theirs.body.blocks, comparableBlock);
  const pieces = steps.map((step): Piece<Block> => {
    if (step.type === 'same') return { kind: 'settled', items: [step.to] };
    const own = step.type === 'removed' || step.type === 'gone' || step.type === 'changed' ? [step.from] : [];
    const other = step.type === 'added' || step.type === 'came' || step.type === 'changed' ? [step.to] : [];
    return { kind: 'conflict', base: [], mine: own, theirs: other };
  });
  return {
    fields,
    conflicts: fieldsOfStory(mine).filter((name) => !sameValue(mine[name], theirs[name])),
    pieces,
    sides: { base: mine, mine, theirs },
  };
}

/** How many choices a person has to make. */
export const openChoices = ({ conflicts, pieces }: StoryMerge): number =>
  conflicts.length + pieces.filter((piece) => piece.kind === 'conflict').length;

export type Choice = 'mine' | 'theirs' | 'both';
/** By the field's name, or by the piece's place in `pieces`. */
export type Choices = Readonly<Record<string, Choice>>;

/** The story as it was settled; where nothing was chosen it is mine. */
export function settleMerge(merge: StoryMerge, choices: Choices = {}): ArticleInput {
  let { fields } = merge;
  for (const name of merge.conflicts) {
    const choice = choices[name] ?? 'mine';
    if (choice === 'theirs') fields = withField(fields, name, merge.sides.theirs);
    if (choice === 'both') fields = { ...fields, ...bothOf(name, merge.sides) };
  }
  const blocks = merge.pieces.flatMap((piece, at): readonly Block[] => {
    if (piece.kind === 'settled') return piece.items;
    const choice = choices[at] ?? 'mine';
    if (choice === 'both') return [...piece.mine, ...piece.theirs];
    return choice === 'mine' ? piece.mine : piece.theirs;
  });
  return { ...fields, body: { version: 1, blocks: [...blocks] } };
}

/** A field with both sides in it, or null where there can be only one. */
export function bothOf(name: StoryField, { mine, theirs }: StorySides): Partial<Fields> | null {
  switch (name) {
    case 'standfirst':
      return mine.standfirst.length + theirs.standfirst.length < 400
        ? { standfirst: `${mine.standfirst}\n${theirs.standfirst}`.trim() }
        : null;
    case 'tags':
      return { tags: union(mine.tags, theirs.tags) };
    case 'extraChannels':
      return { extraChannels: union(mine.extraChannels, theirs.extraChannels) };
    case 'contributors':
      return { contributors: union(mine.contributors, theirs.contributors) };
    case 'related':
      return { related: union(mine.related, theirs.related, (one) => one.id) };
    default:
      return null;
  }
}

function union<T>(mine: readonly T[], theirs: readonly T[], keyOf: (one: T) => unknown = valueKey): T[] {
  const known = new Set(mine.map(keyOf));
  return [...mine, ...theirs.filter((one) => !known.has(keyOf(one)))];
}

const fieldsOfStory = (story: ArticleInput): StoryField[] =>
  Object.keys(story).filter((name): name is StoryField => name !== 'body');

const withField = (fields: Fields, name: StoryField, from: ArticleInput): Fields => ({
  ...fields,
  [name]: from[name],
});

const listsOf = <T>(
  { base, mine, theirs }: StorySides,
  list: (one: ArticleInput) => readonly T[],
): Sides<T> => ({
  base: list(base),
  mine: list(mine),
  theirs: list(theirs),
});

const mostTags = 20;
const mostExtraChannels = 10;

/** Lists that both sides changed and that can still be joined. */
function mergedList(name: StoryField, sides: StorySides): Partial<Fields> | null {
  switch (name) {
    case 'tags': {
      const tags = mergeSets(
        listsOf(sides, (one) => one.tags),
        mostTags,
      );
      return tags && { tags };
    }
    case 'extraChannels': {
      const extraChannels = mergeSets(
        listsOf(sides, (one) => one.extraChannels),
        mostExtraChannels,
      );
      return extraChannels && { extraChannels };
    }
    case 'contributors': {
      const contributors = mergedRow(
        listsOf(sides, (one) => one.contributors),
        (one) => one.role + one.name,
      );
      return contributors && { contributors };
    }
    case 'related': {
      const related = mergedRow(
        listsOf(sides, (one) => one.related),
        (one) => String(one.id),
      );
      const isTwice = related && new Set(related.map((one) => one.id)).size < related.length;
      return related && !isTwice ? { related } : null;
    }
    default:
      return null;
  }
}

function mergedRow<T>(sides: Sides<T>, textOf: (one: T) => string): T[] | null {
  const pieces = mergeRows(sides, (one) => ({ key: valueKey(one), kind: '', text: textOf(one) }));
  return pieces.some((piece) => piece.kind === 'conflict')
    ? null
    : pieces.flatMap((piece) => (piece.kind === 'settled' ? piece.items : []));
}

/** A block's texts and the media it shows: a picture with another caption is still that picture. */
function comparableBlock(block: Block): Comparable {
  const text = [...mediaOf(block), ...blockTexts(block)].join('\n');
  return { key: valueKey(block), kind: block.type, text };
}

function mediaOf(block: Block): (string | null)[] {
  switch (block.type) {
    case 'figure':
    case 'video':
    case 'audio':
      return [block.mediaId];
    case 'gallery':
      return block.figures.map((one) => one.mediaId);
    case 'embed':
      return [block.id];
    default:
      return [];
  }
}
