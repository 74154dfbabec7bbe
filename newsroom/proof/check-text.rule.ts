import { halfStops } from './full-stops.rule.ts';
import { normalise } from './normalise.rule.ts';
import type { ProofRule } from './proof-change.rule.ts';
import { isHan } from './script.rule.ts';
import { pairsIn } from './unpaired.rule.ts';

export const proofChecks = ['halfWidth', 'straightQuote', 'unpaired', 'fullDigit', 'dots', 'blank'] as const;
export type ProofCheck = (typeof proofChecks)[number];

/** `after` is what belongs there; null where a person has to say. */
export type Find = { check: ProofCheck; at: number; length: number; after: string | null };

const checkOf: Record<ProofRule, ProofCheck> = {
  mark: 'halfWidth',
  bracket: 'halfWidth',
  quote: 'straightQuote',
  indent: 'blank',
  space: 'blank',
  invisible: 'blank',
};

/** What is doubtful in the punctuation of one paragraph, in its order. */
export function checkText(text: string, paragraph: { goesOn?: boolean } = {}): Find[] {
  const dots = dotFinds(text);
  const taken = new Set(dots.flatMap((one) => Array.from({ length: one.length }, (_, n) => one.at + n)));
  const changes = normalise(text).changes.map(({ at, before, after, rule }): Find => ({
    check: checkOf[rule],
    at,
    length: before.length,
    after,
  }));
  const lonely = pairsIn(text, paragraph).unpaired.map((at): Find => ({
    check: 'unpaired',
    at,
    length: 1,
    after: null,
  }));
  const sure = changes.filter((one) => !taken.has(one.at));
  for (const { at } of sure) taken.add(at);
  const open = doubtful(text).filter((one) => !taken.has(one.at));
  return [...sure, ...open, ...lonely, ...wideFinds(text), ...dots].sort((a, b) => a.at - b.at);
}

/** Stops and straight quotation marks of Chinese copy of which no rule can say what belongs there. */
function doubtful(text: string): Find[] {
  const stops = halfStops(text).filter(({ sure }) => !sure);
  const quotes = [...text.matchAll(/(?<!\d)"/g)].filter(
    ({ index }) => isHan(text[index - 1]) || isHan(text[index + 1]),
  );
  return [
    ...stops.map(({ at }): Find => ({ check: 'halfWidth', at, length: 1, after: null })),
    ...quotes.map(({ index }): Find => ({ check: 'straightQuote', at: index, length: 1, after: null })),
  ];
}

/** Digits and Latin letters of full width. */
const wideFinds = (text: string): Find[] =>
  [...text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+/g)].map((found) => ({
    check: 'fullDigit',
    at: found.index,
    length: found[0].length,
    after: found[0].normalize('NFKC'),
  }));

/** Ellipses that are not ……, dashes between Han that are not ——, and marks that were typed twice. */
function dotFinds(text: string): Find[] {
  const beside = (at: number, length: number) => isHan(text[at - 1]) || isHan(text[at + length]);
  const found = (
    pattern: RegExp,
    after: (match: string) => string,
    only: (at: number, length: number) => boolean,
  ) =>
    [...text.matchAll(pattern)]
      .filter((one) => only(one.index, one[0].length))
      .map((one): Find => {
        return { check: 'dots', at: one.index, length: one[0].length, after: after(one[0]) };
      });
  const always = () => true;
  const between = (at: number, length: number) => isHan(text[at - 1]) && isHan(text[at + length]);
  return [
    ...found(/\.{3,}/g, () => '……', beside),
    ...found(/。{3,}/g, () => '……', always),
    ...found(/(?<!…)…(?!…)|…{3,}/g, () => '……', beside),
    ...found(/(?<!-)-{2,}(?!-)|(?<!—)—(?!—)/g, () => '——', between),
    ...found(/，{2,}|、{2,}|；{2,}|：{2,}|(?<!。)。。(?!。)/g, (match) => match[0] ?? '', always),
  ];
}
