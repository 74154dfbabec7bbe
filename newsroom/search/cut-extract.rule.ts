import { countWanted, findHits, type MarkedPart, markHits } from './find-hits.rule.ts';
import type { WantedText } from './query.rule.ts';

/** About two lines of a list at its full width. */
const longest = 76;
/** How far before the first hit an extract may begin. */
const reach = 24;
/** Parts the copy from what stands beside it, and those pieces from one another; an extract doesn't cross it. */
export const breakMark = '\f';
/** Of one text, in characters, so that a page of long stories stays quick. */
const mostRead = 12_000;

const sentenceEnd = /[。！？；…]+[”’」』）]*/gu;
const pause = /[，、：,;:（(—]+/gu;
const ellipsis = '……';

/**
 * Cuts a stretch around what was wanted out of a text whose paragraphs are lines: from the paragraph that holds most
 * of it, from a sentence's beginning where one is near, else from a mark. Empty where nothing was found.
 */
export function cutExtract(text: string, wanted: readonly WantedText[]): MarkedPart[] {
  const from = bestParagraph(text, wanted);
  if (from === null) return [];
  const [passage = ''] = text.slice(from, from + longest * 8).split(breakMark);
  const hits = findHits(passage, wanted);
  const [first] = hits;
  if (!first) return [];
  const start = beginning(passage, first.start);
  const end = ending(passage, start, Math.max(first.end, Math.min(start + longest, passage.length)));
  const shown = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start, end: hit.end - start }));
  const parts = markHits(passage.slice(start, end).replaceAll('\n', '　'), shown);
  if (start > 0 && !endsSentence(passage.slice(0, start))) parts.unshift({ text: ellipsis, hit: false });
  if (end < passage.length && !endsSentence(passage.slice(0, end)))
    parts.push({ text: ellipsis, hit: false });
  return parts;
}

/** Where the paragraph with most of the wanted things begins; the first of equals. */
function bestParagraph(text: string, wanted: readonly WantedText[]): number | null {
  const words = wanted.filter((one) => !one.letter);
  let best: number | null = null;
  let most = 0;
  for (let from = 0; from < Math.min(text.length, mostRead);) {
    const length = text.slice(from).search(/[\n\f]/);
    const end = length < 0 ? text.length : from + length;
    const paragraph = text.slice(from, end);
    const found = countWanted(paragraph, words);
    if (found > most) [best, most] = [from, found];
    if (most === words.length) break;
    from = end + 1;
  }
  return best;
}

function beginning(text: string, hit: number): number {
  if (hit <= reach) return 0;
  const before = text.slice(hit - reach, hit);
  const offset = hit - reach;
  for (const kind of [sentenceEnd, pause]) {
    // The earliest that is near: more of the sentence tells more.
    const [mark] = before.matchAll(kind);
    if (mark) return offset + mark.index + mark[0].length;
  }
  return wholeCharacter(text, hit - Math.floor(reach / 2));
}

function ending(text: string, start: number, wish: number): number {
  if (wish >= text.length) return text.length;
  const least = start + longest / 2;
  for (const kind of [sentenceEnd, pause]) {
    const ends = [...text.slice(start, wish).matchAll(kind)].map(
      (mark) => start + mark.index + mark[0].length,
    );
    const last = ends.at(-1);
    if (last !== undefined && last >= least) return kind === pause ? last - 1 : last;
  }
  return wholeCharacter(text, wish);
}

/** Moves back so that no Latin word, number or pair of surrogates is cut. */
function wholeCharacter(text: string, at: number): number {
  let cut = at;
  while (cut > 0 && at - cut < reach && /[\p{Script=Latin}\p{N}\uDC00-\uDFFF]/u.test(text[cut] ?? ''))
    cut -= 1;
  return cut === at ? cut : cut + 1;
}

const endsSentence = (text: string) => /[。！？；…\n][”’」』）]*$/u.test(text);
