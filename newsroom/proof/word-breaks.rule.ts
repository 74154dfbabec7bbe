/**
 * A piece of a title. `breakAfter`: a line may end behind it. `squeeze`: a ？ or ！ before an opening quotation
 * mark, whose blank halves would add up to a hole.
 */
export type TitlePart = { text: string; breakAfter: boolean; squeeze: boolean };

/** Longest quotation, in characters, that is kept on one line. */
const shortQuotation = 8;

const quotations = /[“《（「『]([^“”《》（）「」『』]*)[”》）」』]/gu;
const hanOnly = /^\p{Script=Han}+$/u;
const numeral = /^[〇零一二三四五六七八九十百千万亿两几第]+$/u;
const squeezed = /[？！](?=[“《「『])/gu;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Splits a title where a line may end without splitting a word: between two Han words, but not before a word of
 * one character, after a numeral, inside a short quotation or inside one of `noBreakWords`. Joined, the parts are the title.
 */
export function titleParts(title: string, noBreakWords: readonly string[] = []): TitlePart[] {
  const breaks = wordBreaks(title);
  for (const [start, end] of closedSpans(title, noBreakWords)) {
    for (let at = start + 1; at < end; at += 1) breaks.delete(at);
  }
  const squeezes = new Set([...title.matchAll(squeezed)].map((found) => found.index));
  const cuts = new Set([0, ...breaks, ...[...squeezes].flatMap((at) => [at, at + 1]), title.length]);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? 0;
    return { text: title.slice(start, end), breakAfter: breaks.has(end), squeeze: squeezes.has(start) };
  });
}

/** Offsets between two Han words where the second has more than one character. */
function wordBreaks(title: string): Set<number> {
  const words = [...segmenter.segment(title)];
  const found = words.filter((word, index) => {
    const before = words[index - 1]?.segment ?? '';
    return (
      hanOnly.test(before) &&
      !numeral.test(before) &&
      hanOnly.test(word.segment) &&
      [...word.segment].length > 1
    );
  });
  return new Set(found.map((word) => word.index));
}

/** Spans from start to end that stay on one line: short quotations, and each occurrence of a no-break word. */
function closedSpans(title: string, noBreakWords: readonly string[]): [number, number][] {
  const quoted = [...title.matchAll(quotations)]
    .filter((found) => [...(found[1] ?? '')].length <= shortQuotation)
    .map((found): [number, number] => [found.index, found.index + found[0].length]);
  const words = noBreakWords.flatMap((word) =>
    occurrences(title, word).map((at): [number, number] => [at, at + word.length]),
  );
  return [...quoted, ...words];
}

function occurrences(text: string, word: string): number[] {
  if (word === '') return [];
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}
