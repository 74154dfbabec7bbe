import type { Token } from './title-token.rule.ts';
import { enders, heads, openers, prefixes, surnameSet, twofoldSurnames } from './word-classes.rule.ts';

const hanOnly = /^\p{Script=Han}+$/u;
const numeral = /^[〇零一二三四五六七八九十百千万亿两几第半]+$/u;
/** 一条, 三百个: what is counted follows on the same line. */
const counted =
  /[〇零一二三四五六七八九十百千万亿两几半每][个条只座位名件场项本张部台辆艘支家种类块片所间棵份根届次]$/u;

/** 了三, as the dictionary cuts 谈了三个: the mark of what was done belongs to the word before it. */
const closedFirst = /^[了着过][〇零一二三四五六七八九十百千万亿两几第半]/u;
export const startsClosed = (word: string) => closedFirst.test(word);

/** How far back it matters what stands there. */
const farthest = 16;

/**
 * Offsets between two Han words where a line may end. The dictionary leaves many characters alone: each goes with the
 * word before it, unless it begins what follows (在, 将), is a prefix (无) or a surname, or a name begins with it.
 */
export function wordBounds(tokens: readonly Token[]): number[] {
  let grown = '';
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.text ?? '';
    const held = grown;
    const ends = hanOnly.test(token.text) && hanOnly.test(before) && mayPart(before, token.text, held);
    grown = !hanOnly.test(token.text) ? '' : ends ? token.text : (held + token.text).slice(-farthest);
    return ends ? [token.at] : [];
  });
}

/** `held`: everything since the last place where a line may end, up to and with `before`. */
function mayPart(before: string, after: string, held: string): boolean {
  if (startsClosed(after)) return false;
  if (numeral.test(before) || counted.test(held) || twofoldSurnames.has(before)) return false;
  if (isSingle(after) && !(openers.has(after) || prefixes.has(after) || numeral.test(after))) return false;
  if (heads.has(after) && [...held].length <= 3) return false;
  if (!isSingle(before)) return true;
  if (enders.has(before)) return [...held].length > 1;
  if (openers.has(before) || prefixes.has(before) || surnameSet.has(before)) return false;
  // Made of characters alone, it is a name of which the next word is a part.
  return [...held].length > 2;
}

const isSingle = (word: string) => [...word].length === 1;
