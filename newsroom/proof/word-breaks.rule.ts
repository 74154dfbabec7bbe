import { letterCounts } from './letter-counts.rule.ts';
import { nameSpans } from './name-spans.rule.ts';
import { stretchAt } from './stretches.rule.ts';
import { clauseEnds } from './title-clauses.rule.ts';
import type { Span, Token } from './title-token.rule.ts';
import { startsClosed, wordBounds } from './word-bounds.rule.ts';
import { openers, prefixes } from './word-classes.rule.ts';

/**
 * A piece of a title. `breakAfter`: a line may end behind it. `squeeze`: a ？ or ！ before an opening quotation
 * mark, whose blank halves would add up to a hole. `whole`: stays on one line where lines are broken plainly too.
 * `clauseAfter`: lines end behind it before they end anywhere else.
 */
export type TitlePart = {
  text: string;
  breakAfter: boolean;
  squeeze: boolean;
  whole: boolean;
  clauseAfter: boolean;
};

/** Longest quotation, in characters, that is kept on one line. */
const shortQuotation = 8;
/** Longest name that is kept on one line of any width. */
const longestWhole = 8;
/** What stands alone on a line has at least as many characters. */
const fewest = 3;
/** A longer stretch without a break would be torn where it happens to end. */
const longestStretch = 9;

const quotations = /[“《（「『]([^“”《》（）「」『』]*)[”》）」』]/gu;
const squeezed = /[？！](?=[“《「『])/gu;
/** GPT-6, 歼-20, 2026-2027, 4.9%: browsers break lines behind a hyphen, and before a % where a line has no other place. */
const figures =
  /(?<![\p{Script=Latin}\d.-])(?:(?:[A-Za-z\d]{1,5}|\p{Script=Han})-[A-Za-z\d]{1,5}(?![\p{Script=Latin}\d-])|\d[\d.,]{0,7}[%％‰℃])/gu;
const hanWord = /^\p{Script=Han}{2,}$/u;
const hanOnly = /^(?![〇零一二三四五六七八九十百千万亿两几第]+$)\p{Script=Han}+$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Splits a title where a line may end: between words, not inside names, short quotations or `noBreakWords`, nor so
 * that one or two characters stand alone. Joined, the parts are the title.
 */
export function titleParts(title: string, noBreakWords: readonly string[] = []): TitlePart[] {
  const tokens = [...segmenter.segment(title)].map(({ segment, index }): Token => ({
    text: segment,
    at: index,
  }));
  const clauses = clauseEnds(title);
  const clauseSet = new Set(clauses);
  const names = [
    ...occurrencesOf(title, noBreakWords),
    ...nameSpans(title, tokens),
    ...[...title.matchAll(figures)].map((found): Span => [found.index, found.index + found[0].length]),
  ];
  const breaks = breaksOf(title, tokens, names, clauses);
  const whole = merged(names)
    .flatMap((name) => withinLine(title, name))
    .filter(([start, end]) => broad(title.slice(start, end)) <= longestWhole);
  const wholeStarts = new Set(whole.map(([start]) => start));
  const squeezes = new Set([...title.matchAll(squeezed)].map((found) => found.index));
  const cuts = new Set([
    0,
    ...breaks,
    ...clauses,
    ...whole.flat(),
    ...[...squeezes].flatMap((at) => [at, at + 1]),
  ]);
  const starts = [...cuts].filter((at) => at < title.length).sort((a, b) => a - b);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? title.length;
    return {
      text: title.slice(start, end),
      breakAfter: breaks.has(end),
      squeeze: squeezes.has(start),
      whole: wholeStarts.has(start),
      clauseAfter: clauseSet.has(end),
    };
  });
}

function breaksOf(
  title: string,
  tokens: readonly Token[],
  names: readonly Span[],
  clauses: readonly number[],
) {
  const quoted = [...title.matchAll(quotations)]
    .filter((found) => [...(found[1] ?? '')].length <= shortQuotation)
    .map((found): Span => [found.index, found.index + found[0].length]);
  const closed = new Set([...quoted, ...names].flatMap(([start, end]) => between(start + 1, end)));
  const letters = letterCounts(title);
  const clauseAt = stretchAt(title.length, clauses);
  const isFree = (at: number) => {
    const [from, to] = clauseAt(at);
    return !closed.has(at) && letters(from, at) >= fewest && letters(at, to) >= fewest;
  };
  const found = wordBounds(tokens).filter(isFree);
  const stretch = stretchAt(title.length, [...clauses, ...found]);
  const forced = tokens.filter(({ at, text }, index) => {
    const before = tokens[index - 1]?.text ?? '';
    return (
      letters(...stretch(at)) > longestStretch &&
      hanWord.test(text) &&
      hanOnly.test(before) &&
      !(startsClosed(text) || openers.has(before) || prefixes.has(before)) &&
      isFree(at)
    );
  });
  return new Set([...found, ...forced.map(({ at }) => at)]);
}

const between = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

/** How wide a text is in characters; letters and digits take half of one. */
const broad = (text: string) => text.length - (text.match(/[A-Za-z\d.-]/g)?.length ?? 0) / 2;

/** A name as it is, or where that is too long for a line what stands between its dots. */
function withinLine(title: string, [start, end]: Span): Span[] {
  if (end - start <= longestWhole) return [[start, end]];
  const dots = [...title.slice(start, end).matchAll(/[·•]/gu)].map(({ index }) => start + index + 1);
  return [start, ...dots].map((from, index): Span => [from, dots[index] ?? end]);
}

/** Spans that overlap as one; in order. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function occurrencesOf(text: string, words: readonly string[]): Span[] {
  return words.filter(Boolean).flatMap((word) => {
    const found: Span[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      found.push([at, at + word.length]);
    return found;
  });
}
