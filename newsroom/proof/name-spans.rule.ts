import { foreignNames } from './foreign-names.rule.ts';
import type { Span, Token } from './title-token.rule.ts';
import { enders, loneSurnames, openers, surnameSet, twofoldSurnames } from './word-classes.rule.ts';

const single = /^\p{Script=Han}$/u;
const pair = /^\p{Script=Han}{2}$/u;

/** Where a person's name seems to stand: foreign by its sounds, or a surname and the one or two characters behind it. */
export function nameSpans(title: string, tokens: readonly Token[]): Span[] {
  const foreign = foreignNames(title, tokens);
  const taken = new Set(
    foreign.flatMap(([start, end]) => Array.from({ length: end - start }, (_, n) => start + n)),
  );
  const home = tokens
    .flatMap((_, index) => homeName(tokens, index))
    .filter(([start, end]) => !taken.has(start) && !taken.has(end - 1));
  return [...foreign, ...home];
}

const isGiven = (text: string | undefined): text is string =>
  text !== undefined && single.test(text) && !openers.has(text) && !enders.has(text);

function homeName(tokens: readonly Token[], index: number): Span[] {
  const [first, second, third] = tokens.slice(index, index + 3);
  if (!first || !second) return [];
  const upTo = (last: Token): Span[] => [[first.at, last.at + last.text.length]];
  if (twofoldSurnames.has(first.text)) {
    if (isGiven(second.text) && third && isGiven(third.text)) return upTo(third);
    return isGiven(second.text) || pair.test(second.text) ? upTo(second) : [];
  }
  if (loneSurnames.has(first.text))
    return isGiven(second.text) && third && isGiven(third.text) ? upTo(third) : [];
  if (!surnameSet.has([...first.text][0] ?? '')) return [];
  // 杜若|宁
  if (pair.test(first.text)) return isGiven(second.text) ? upTo(second) : [];
  if (!single.test(first.text)) return [];
  if (pair.test(second.text)) return upTo(second);
  // 李在明, 沈从远
  if (openers.has(second.text)) return third && isGiven(third.text) ? upTo(third) : [];
  if (!isGiven(second.text)) return [];
  return third && isGiven(third.text) ? upTo(third) : upTo(second);
}
