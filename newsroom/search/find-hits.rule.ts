import type { WantedText } from './query.rule.ts';
import { type Term, termsOf } from './terms.rule.ts';

/** A stretch of text, and whether it was looked for. */
export type MarkedPart = { text: string; hit: boolean };
export type HitSpan = { start: number; end: number };

/** Where a text holds what was wanted; hits that touch or overlap are one. */
export function findHits(text: string, wanted: readonly WantedText[]): HitSpan[] {
  const terms = termsOf(text);
  return merged(wanted.flatMap((one) => hitsOf(one, terms, text)));
}

/** How many of the wanted things a text holds. */
export function countWanted(text: string, wanted: readonly WantedText[]): number {
  const terms = termsOf(text);
  return wanted.filter((one) => hitsOf(one, terms, text).length > 0).length;
}

/** The text in parts, hits apart from the rest; joined, the parts are the text. */
export function markHits(text: string, hits: readonly HitSpan[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

function hitsOf({ words, letter }: WantedText, terms: readonly Term[], text: string): HitSpan[] {
  const [first = ''] = words;
  if (letter) return letterHits(first, terms, text);
  return terms.flatMap((term, index) => {
    if (term.word !== first) return [];
    if (words.some((word, offset) => terms[index + offset]?.word !== word)) return [];
    return [{ start: term.start, end: terms[index + words.length - 1]?.end ?? term.end }];
  });
}

/** Every Han character begins a pair or stands alone at its run's end. */
const letterHits = (letter: string, terms: readonly Term[], text: string): HitSpan[] =>
  terms
    .filter((term) => term.word.startsWith(letter))
    .map(({ start }) => ({ start, end: start + String.fromCodePoint(text.codePointAt(start) ?? 0).length }));

function merged(hits: HitSpan[]): HitSpan[] {
  const result: HitSpan[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else result.push({ ...hit });
  }
  return result;
}
