import { diffArrays } from 'diff';
import { blockShape, blockTexts } from '#newsroom/body/body.rule.ts';
import { countCharacters } from '#newsroom/body/measure.rule.ts';
import type { ComparedField } from './compared-fields.rule.ts';

/** A revision for telling in short what it changed; each block as it is stored, unread; null where they are too many. */
export type Summarised = { fields: readonly ComparedField[]; blocks: readonly string[] | null };

/** Single characters are looked at where so few are left between common ends; else they count as exchanged. */
const mostLooked = 600;
const mostEdits = 160;
/** Blocks that are read for it; a story that was written anew is not counted out. */
const mostRead = 120;

const pictured = /"type":"(?:figure|gallery|video|audio)"/;

/**
 * What a revision changed, in words: 标题, 正文 +120 −30 字, 图片, 频道. Dozens of them are told on one page, so blocks
 * are compared as they are stored, and only those that differ are read.
 */
export function summarise(before: Summarised | null, after: Summarised): string[] {
  if (!before) return [];
  const old = new Map(before.fields.map((field) => [field.name, JSON.stringify(field)]));
  const fields = after.fields
    .filter((field) => old.get(field.name) !== JSON.stringify(field))
    .map((field) => field.name);
  const [first = '', ...rest] = fields.includes('标题')
    ? ['标题', ...fields.filter((one) => one !== '标题')]
    : ['', ...fields];
  return [first, ...copyChange(before.blocks, after.blocks), ...rest].filter(Boolean);
}

function copyChange(before: Summarised['blocks'], after: Summarised['blocks']): string[] {
  if (before === null || after === null) return ['正文太长，没有统计改动'];
  const gone = without(before, after);
  const came = without(after, before);
  if (gone.length === 0 && came.length === 0) {
    const moved = before.length === after.length && before.some((block, at) => block !== after[at]);
    return moved ? ['段落顺序'] : [];
  }
  const isPicture = (block: string) => pictured.test(block);
  const pictures = gone.some(isPicture) || came.some(isPicture);
  const media = pictures ? '图片音视频' : '';
  const was = gone.filter((block) => !isPicture(block));
  const is = came.filter((block) => !isPicture(block));
  if (was.length + is.length > mostRead) return ['正文大幅改动', media];
  const { added, removed } = countEdits(was.map(textOf), is.map(textOf));
  const words = [added > 0 && `+${added}`, removed > 0 && `−${removed}`].filter(Boolean).join(' ');
  const texts = was.length + is.length > 0;
  return [words !== '' ? `正文 ${words} 字` : texts ? '正文标点或格式' : '', media];
}

/** Those of a list that the other has not, each as often as it is missing. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const times = left.get(one) ?? 0;
    left.set(one, times - 1);
    return times <= 0;
  });
}

function textOf(block: string): string {
  const parsed = blockShape.safeParse(JSON.parse(block));
  return parsed.success ? blockTexts(parsed.data).join('\n') : '';
}

type Edits = { added: number; removed: number };

/** As many paragraphs on both sides are taken for the same ones changed; else all of it is compared as one. */
function countEdits(gone: readonly string[], came: readonly string[]): Edits {
  const pairs: [string, string][] =
    gone.length === came.length
      ? gone.map((text, at) => [text, came[at] ?? ''])
      : [[gone.join('\n'), came.join('\n')]];
  const edits = pairs.map(([from, to]) => editsBetween(from, to));
  return {
    added: edits.reduce((sum, one) => sum + one.added, 0),
    removed: edits.reduce((sum, one) => sum + one.removed, 0),
  };
}

function editsBetween(from: string, to: string): Edits {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const one = from.slice(head, from.length - tail);
  const other = to.slice(head, to.length - tail);
  const changes =
    one.length + other.length <= mostLooked
      ? diffArrays(Array.from(one), Array.from(other), { maxEditLength: mostEdits })
      : undefined;
  if (!changes) return { added: countCharacters(other), removed: countCharacters(one) };
  const text = (which: 'added' | 'removed') =>
    changes
      .filter((change) => change[which])
      .map((change) => change.value.join(''))
      .join(' ');
  return { added: countCharacters(text('added')), removed: countCharacters(text('removed')) };
}
