import { placeReadings } from './place-readings.ts';

/** A stretch of a text, and how it is read where it is a place of our table. */
export type Stretch = { text: string; reading: readonly string[] | null };

const longest = Math.max(...[...placeReadings.keys()].map((name) => name.length));

/**
 * Parts a text at the places of our table, the longest first. A place is one only where words end around it, or where
 * its 县, 市 or 区 follows: 音乐清单 holds no 乐清, 社会稽查 no 会稽, and 都安全 is not in 都安.
 */
export function splitPlaces(text: string): Stretch[] {
  const edges = holdsAny(text) ? edgesOf(text) : null;
  if (edges === null) return [{ text, reading: null }];
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const name = placeAt(text, at, edges);
    if (name === null) {
      at += 1;
      continue;
    }
    if (at > from) stretches.push({ text: text.slice(from, at), reading: null });
    stretches.push({ text: name, reading: placeReadings.get(name) ?? null });
    at += name.length;
    from = at;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), reading: null });
  return stretches;
}

function* namesAt(text: string, at: number): Generator<string> {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const name = text.slice(at, at + length);
    if (placeReadings.has(name)) yield name;
  }
}

function holdsAny(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!namesAt(text, at).next().done) return true;
  return false;
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const edgesOf = (text: string): ReadonlySet<number> =>
  new Set([...words.segment(text)].map(({ index }) => index).concat(text.length));

function placeAt(text: string, at: number, edges: ReadonlySet<number>): string | null {
  for (const name of namesAt(text, at)) if (isApart(name, { text, at, edges })) return name;
  return null;
}

/** 县, 市 and the like end a place; 单县级 is about a rank. */
const unit = /[县市区旗州镇]/u;
/** 校长 is a person; behind 市 and 县 stands more often a place: 南京市长江大桥, but 副市长江涛. */
const heads = /[校院局部处科厅社台村乡组队班团营旅军师船会机所司秘家酋首]$|副[省市县区州]$/u;

type Around = { text: string; at: number; edges: ReadonlySet<number> };

function isApart(name: string, { text, at, edges }: Around): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const end = at + name.length;
  // A character that is read the same in all words but one.
  if (name === '什') return text[end] !== '么';
  if (name.startsWith('长') && heads.test(before)) return false;
  const last = unit.test(name.at(-1) ?? '') ? end - 1 : end;
  const isUnit = unit.test(text[last] ?? '') && text[last + 1] !== '级';
  if (edges.has(at)) return isUnit || (last === end && edges.has(end));
  return isUnit && unit.test(before.at(-1) ?? '');
}
