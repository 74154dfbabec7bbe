import { limits } from '#lib/limits.ts';

/** What a body holds, as its caps count it; of marks and cells also the most at one place. */
export type BodySize = Record<(typeof counts)[number], number>;

const counts = ['characters', 'blocks', 'runs', 'marks', 'files', 'runMarks', 'rowCells', 'depth'] as const;

/** What a story may hold when it is written. */
export const storyCaps: BodySize = {
  characters: limits.storyCharacters.most,
  blocks: limits.storyBlocks.most,
  runs: limits.storyRuns.most,
  marks: limits.storyMarks.most,
  files: limits.storyFiles.most,
  runMarks: limits.runMarks.most,
  rowCells: limits.rowCells.most,
  depth: limits.copyDepth.most,
};

/** What a post of a live may hold: dozens of them stand on one page. */
export const postCaps: BodySize = {
  ...storyCaps,
  characters: limits.postCharacters.most,
  blocks: limits.postBlocks.most,
};

/** What is still shown of what earlier builds stored: twice as much, and any number of marks or cells at one place. */
export const shownCaps: BodySize = {
  characters: 2 * storyCaps.characters,
  blocks: 2 * storyCaps.blocks,
  runs: 2 * storyCaps.runs,
  marks: 2 * storyCaps.marks,
  files: 2 * storyCaps.files,
  runMarks: Infinity,
  rowCells: Infinity,
  depth: storyCaps.depth,
};

const nothing: BodySize = {
  characters: 0,
  blocks: 0,
  runs: 0,
  marks: 0,
  files: 0,
  runMarks: 0,
  rowCells: 0,
  depth: 0,
};

/** Names of things, which nobody reads. */
const names = new Set(['type', 'mediaId', 'posterId', 'subtitlesId', 'publicId', 'provider', 'id']);

/**
 * Counts what a body, a block or anything else of JSON holds, before it is known to be one. Once a count is over its
 * cap the rest is not looked at, so that it costs the same however much more there is.
 */
export function bodySize(value: unknown, caps: BodySize): BodySize {
  const size = { ...nothing };
  count(value, size, { caps, key: '', depth: 1 });
  return size;
}

type At = { caps: BodySize; key: string; depth: number };

/** False once a cap is passed. */
function count(value: unknown, size: BodySize, at: At): boolean {
  if (typeof value === 'string') {
    if (!names.has(at.key)) size.characters += value.length;
    return size.characters <= at.caps.characters;
  }
  if (typeof value !== 'object' || value === null) return true;
  size.depth = Math.max(size.depth, at.depth);
  if (size.depth > at.caps.depth) return false;
  const depth = at.depth + 1;
  if (Array.isArray(value)) return value.every((one) => countMember(one, value, size, { ...at, depth }));
  const members: [string, unknown][] = Object.entries(value);
  return members.every(([key, one]) => count(one, size, { ...at, key, depth }));
}

/** A member of a list is a mark, a run, or something that stands by itself: a block, an item, a row, a cell. */
function countMember(one: unknown, list: readonly unknown[], size: BodySize, at: At): boolean {
  const { caps, key } = at;
  if (key === 'marks') {
    size.marks += 1;
    size.runMarks = Math.max(size.runMarks, list.length);
  } else if (isRun(one)) size.runs += 1;
  else {
    size.blocks += 1;
    if (isFile(one)) size.files += 1;
    if (key === 'rows' && Array.isArray(one)) size.rowCells = Math.max(size.rowCells, one.length);
  }
  const within =
    size.marks <= caps.marks &&
    size.files <= caps.files &&
    size.runMarks <= caps.runMarks &&
    size.runs <= caps.runs &&
    size.blocks <= caps.blocks &&
    size.rowCells <= caps.rowCells;
  // What is in a row are cells, not rows.
  return within && count(one, size, key === 'rows' ? { ...at, key: 'cells' } : at);
}

/** A picture, film or sound of ours, or a player of another site. */
const isFile = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && ('mediaId' in one || ('type' in one && one.type === 'embed'));

const isRun = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'text' in one && !('type' in one);

/** The sizes of parts as the size of the whole. */
export function sumOfSizes(sizes: Iterable<BodySize>): BodySize {
  const sum = { ...nothing };
  for (const size of sizes) {
    for (const name of ['characters', 'blocks', 'runs', 'marks', 'files'] as const) sum[name] += size[name];
    for (const name of ['runMarks', 'rowCells', 'depth'] as const)
      sum[name] = Math.max(sum[name], size[name]);
  }
  return sum;
}

const grouped = new Intl.NumberFormat('zh-CN');

/** Which cap is passed and what to do about it, for the person who writes; null for what fits. */
export function excessOf(size: BodySize, caps: BodySize): string | null {
  const over = counts.find((name) => size[name] > caps[name]);
  return over === undefined ? null : toldExcess(over, caps);
}

export const toldExcess = (over: keyof BodySize, caps: BodySize): string =>
  told[over](grouped.format(caps[over]));

const told: Record<keyof BodySize, (most: string) => string> = {
  characters: (most) => `正文超过 ${most} 字（图说、文字稿和链接地址也算），请删减或分成几篇。`,
  blocks: (most) => `正文超过 ${most} 段（列表的项、表格的行和格、组图的图也算），请删减或分成几篇。`,
  runs: (most) => `正文里格式变换超过 ${most} 处，请去掉一些加粗、链接等格式，或分成几篇。`,
  marks: (most) => `正文里的格式超过 ${most} 处，请去掉一些加粗、链接等格式，或分成几篇。`,
  files: (most) => `正文里的图片、视频和音频超过 ${most} 个，请分成几篇。`,
  runMarks: (most) => `同一处文字的格式超过 ${most} 种，请去掉一些。`,
  rowCells: (most) => `表格的一行超过 ${most} 格，请拆成几张表。`,
  depth: (most) => `正文的结构超过 ${most} 层，存不下。请用编辑器写。`,
};

/** The same of a body not yet known to be one. */
export const bodyExcess = (value: unknown, caps: BodySize): string | null =>
  excessOf(bodySize(value, caps), caps);
