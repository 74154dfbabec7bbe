import { headlineWord, isHanLetter, letterWord, phraseOf, typeWord } from './terms.rule.ts';

/** One thing that a story must hold: words in a row, or a single Han character, which is looked for in headlines. */
export type WantedText = { text: string; words: readonly string[]; letter: boolean };
export type Query = { text: string; wanted: readonly WantedText[]; quoted: boolean };

/** More than anyone means; each costs a walk through the index. */
const mostWanted = 12;

/** Quotation marks, also in pairs that don't match: what is between two of them is taken as one phrase. */
const quotes = /["“”„‟＂「」『』]/gu;

/**
 * Reads what somebody typed. Words apart are each wanted, a quotation is wanted in a row; marks only part words, but
 * for those inside Latin words and numbers (10:52, COVID-19). Nothing can be typed that isn't a question or nothing.
 */
export function parseQuery(typed: string): Query {
  const text = typed.normalize('NFC').trim();
  const sections = text.split(quotes);
  const chunks = sections.flatMap((section, index) => (index % 2 === 1 ? [section] : wordsOf(section)));
  const wanted = new Map<string, WantedText>();
  for (const chunk of chunks) {
    const words = phraseOf(chunk);
    const [only = ''] = words;
    if (words.length > 0)
      wanted.set(words.join(' '), {
        text: chunk.trim(),
        words,
        letter: words.length === 1 && isHanLetter(only),
      });
  }
  return { text, wanted: [...wanted.values()].slice(0, mostWanted), quoted: sections.length > 2 };
}

export const withoutQuotes = (typed: string): string =>
  typed.replaceAll(quotes, ' ').replaceAll(/\s+/g, ' ').trim();

const inside = String.raw`(?<=[\p{Script=Latin}\p{N}])[-.,:：．'’/_](?=[\p{Script=Latin}\p{N}])`;
const word = new RegExp(String.raw`(?:[\p{L}\p{M}\p{N}\p{Cf}\u3380-\u33DF]|${inside})+`, 'gu');

const wordsOf = (section: string): string[] => section.match(word) ?? [];

type Narrowing = { type: string | null; headlineOnly?: boolean };

/** The question in FTS5's language. Words hold letters and digits alone, so nothing typed can end their quotation. */
export function matchExpression({ wanted }: Query, { type, headlineOnly = false }: Narrowing): string {
  const spelled = (one: WantedText) =>
    one.letter ? one.words.map(letterWord) : headlineOnly ? one.words.map(headlineWord) : one.words;
  const phrases = wanted.map((one) => spelled(one).join(' '));
  if (type !== null) phrases.push(typeWord(type));
  return phrases.map((phrase) => `"${phrase}"`).join(' AND ');
}
