import type { Query } from './query.rule.ts';

/** What ranking looks at. */
export type Candidate = { articleId: number; headline: string; text: string; storyTime: number };

/** As in BM25: how fast repeating a word stops counting, how much a long text is held against it, an average story. */
const saturation = 1.2;
const lengthShare = 0.5;
const usualLength = 900;
/** A word in the headline counts as much as so many in the text. */
const headlineWeight = 5;
const day = 24 * 60 * 60 * 1000;

/**
 * Best first: BM25 over headline and text, and news grows old (a year takes about a quarter). All candidates hold
 * everything that was wanted, so the words' rarity, for which FTS5 reads whole lists of hits, would tell little.
 */
export function rank(candidates: readonly Candidate[], query: Query, now: number): number[] {
  const needles = query.wanted.map((one) => one.text.toLowerCase());
  return candidates
    .map((one) => ({ id: one.articleId, score: score(one, needles) * freshness(now - one.storyTime) }))
    .sort((a, b) => b.score - a.score || b.id - a.id)
    .map((one) => one.id);
}

function score({ headline, text }: Candidate, needles: readonly string[]): number {
  const heading = headline.toLowerCase();
  const copy = text.toLowerCase();
  const stretch = 1 - lengthShare + (lengthShare * copy.length) / usualLength;
  return needles.reduce((sum, needle) => {
    const weight = headlineWeight * occurrences(heading, needle) + occurrences(copy, needle) / stretch;
    // Found by the index in another width or with other marks: at least once.
    const counted = Math.max(weight, 1 / stretch);
    return sum + counted / (saturation + counted);
  }, 0);
}

const freshness = (age: number) => 1 / (1 + Math.log2(1 + Math.max(age, 0) / (7 * day)) / 16);

/** Fifty of them and five hundred weigh the same. */
const mostCounted = 50;

function occurrences(text: string, needle: string): number {
  let found = 0;
  for (let at = text.indexOf(needle); at >= 0 && found < mostCounted; at = text.indexOf(needle, at + 1))
    found += 1;
  return found;
}
