/** What a character is to the punctuation rules. Each takes one character, or undefined beyond an edge. */

const han = /\p{Script=Han}/u;
const allHan = /\p{Script=Han}/gu;
/** Brackets that only Chinese copy uses; “ and ” are not among them, for Latin shares those. */
const fullBracket = /[（）《》〈〉「」『』【】〔〕]/;

export const fullMarks = '，、。：；？！';

export const isHan = (char: string | undefined): boolean => char !== undefined && han.test(char);
export const hasHan = (text: string): boolean => han.test(text);

/** Tells whether a Han character stands between two places, for many pairs of one text. */
export function hanBetween(text: string): (open: number, close: number) => boolean {
  const next = new Int32Array(text.length + 1).fill(text.length);
  for (const { index } of text.matchAll(allHan)) next[index] = index;
  for (let at = text.length - 1; at >= 0; at -= 1) next[at] = Math.min(next[at] ?? at, next[at + 1] ?? at);
  return (open, close) => (next[open + 1] ?? close) < close;
}

/** True for a mark or bracket that stands in Chinese copy alone. */
const isChineseMark = (char: string | undefined): boolean =>
  char !== undefined && (fullMarks.includes(char) || fullBracket.test(char));

const partners: Record<string, string> = {
  '”': '“', '’': '‘', '」': '「', '』': '『', '》': '《', '〉': '〈', '】': '【', '〕': '〔', '）': '（', ')': '(', ']': '[',
}; // prettier-ignore
const openers = new Set(Object.values(partners));

const isCloser = (char: string | undefined): boolean => char !== undefined && char in partners;
const isOpener = (char: string | undefined): boolean => char !== undefined && openers.has(char);

/** Bounds of what is looked at around a mark, so that no text takes long. */
const deepest = 4;
const farthest = 400;

/** What of a text is Chinese beside a place in it. */
export type ChineseAround = {
  /** True where the text that ends just before `at` is Chinese: a Han character, or what a Han character touches. */
  before: (at: number) => boolean;
  /** The same for the text that begins at `at`. */
  after: (at: number) => boolean;
};

export function chineseAround(text: string): ChineseAround {
  let known: Int32Array | undefined;
  // Most texts are told by the neighbours of their marks alone.
  const partner = (at: number) => (known ??= partnersIn(text))[at] ?? -1;
  const before = (at: number, depth: number): boolean => {
    const char = text[at - 1];
    if (touches(char)) return true;
    if (!isCloser(char) || depth > deepest) return false;
    const open = partner(at - 1);
    const near = open > 0 && at - 1 - open <= farthest;
    return before(at - 1, depth + 1) || (near && touches(text[open - 1]));
  };
  const after = (at: number, depth: number): boolean => {
    const char = text[at];
    if (touches(char)) return true;
    if (!isOpener(char) || depth > deepest) return false;
    const close = partner(at);
    const near = close >= 0 && close - at < farthest;
    return after(at + 1, depth + 1) || (near && touches(text[close + 1]));
  };
  return { before: (at) => before(at, 0), after: (at) => after(at, 0) };
}

const touches = (char: string | undefined) => isHan(char) || isChineseMark(char);

/** Both widths of round brackets close each other, for a text may mix them. */
const alike = (char: string | undefined) => (char === '（' ? '(' : char === '）' ? ')' : (char ?? ''));

/** Where each bracket's or quotation mark's partner stands, each kind by itself; -1 for what has none. */
function partnersIn(text: string): Int32Array {
  const found = new Int32Array(text.length).fill(-1);
  const open = new Map<string, number[]>();
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isOpener(char)) {
      const waiting = open.get(alike(char));
      if (waiting) waiting.push(at);
      else open.set(alike(char), [at]);
    } else if (isCloser(char)) {
      const from = open.get(alike(partners[alike(char)]))?.pop();
      if (from === undefined) continue;
      found[from] = at;
      found[at] = from;
    }
  }
  return found;
}
