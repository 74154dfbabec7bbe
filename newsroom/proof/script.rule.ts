/** What a character is to the punctuation rules. Each takes one character, or undefined beyond an edge. */

const han = /\p{Script=Han}/u;
/** Brackets that only Chinese copy uses; “ and ” are not among them, for Latin shares those. */
const fullBracket = /[（）《》〈〉「」『』【】〔〕]/;

export const fullMarks = '，、。：；？！';

export const isHan = (char: string | undefined): boolean => char !== undefined && han.test(char);
export const hasHan = (text: string): boolean => han.test(text);

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

/** True where the text that ends just before `at` is Chinese: a Han character, or what a Han character touches. */
export function chineseBefore(text: string, at: number, depth = 0): boolean {
  const char = text[at - 1];
  if (isHan(char) || isChineseMark(char)) return true;
  if (!isCloser(char) || depth > deepest) return false;
  const open = openingOf(text, at - 1);
  return chineseBefore(text, at - 1, depth + 1) || (open > 0 && touches(text[open - 1]));
}

/** The same for the text that begins at `at`. */
export function chineseAfter(text: string, at: number, depth = 0): boolean {
  const char = text[at];
  if (isHan(char) || isChineseMark(char)) return true;
  if (!isOpener(char) || depth > deepest) return false;
  const close = closingOf(text, at);
  return chineseAfter(text, at + 1, depth + 1) || (close >= 0 && touches(text[close + 1]));
}

const touches = (char: string | undefined) => isHan(char) || isChineseMark(char);

/** Both widths of round brackets close each other, for a text may mix them. */
const alike = (char: string | undefined) => (char === '（' ? '(' : char === '）' ? ')' : (char ?? ''));

function openingOf(text: string, close: number): number {
  const closer = alike(text[close]);
  const opener = alike(partners[closer]);
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - farthest); at -= 1) {
    if (alike(text[at]) === closer) depth += 1;
    if (alike(text[at]) === opener && (depth -= 1) === 0) return at;
  }
  return -1;
}

function closingOf(text: string, open: number): number {
  const opener = alike(text[open]);
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + farthest); at += 1) {
    if (alike(text[at]) === opener) depth += 1;
    if (alike(partners[text[at] ?? '']) === opener && (depth -= 1) === 0) return at;
  }
  return -1;
}
