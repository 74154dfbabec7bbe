/** A word of the index, and where it stands in the text. */
export type Term = { word: string; start: number; end: number };

type Kind = 'han' | 'word' | 'space' | 'mark' | 'nothing';
type Visitor = (char: string, kind: Kind, start: number, end: number) => void;

/** Longer strings without a break are no words that anyone looks for. */
const longestWord = 64;

/**
 * Splits a text into what the index holds. Latin words and numbers are whole, lower-case and half-width. A run of Han
 * characters gives each pair of neighbours, so that a phrase of pairs is an exact substring; and alone its first and
 * last character, which keep a phrase from running over a mark and join it to a Latin word (A股, 首飞C919).
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  let run: Kind = 'nothing';
  /** The Latin word so far, or the Han character before, which waits for the next. */
  let open = { word: '', start: 0, end: 0 };
  let alone = false;
  const close = () => {
    // A Han run of one was told when it began.
    if (run === 'word' || (run === 'han' && !alone)) terms.push(open);
  };
  visit(text, (char, kind, start, end) => {
    if (kind !== run) {
      close();
      run = kind;
      open = { word: char, start, end };
      alone = kind === 'han';
      if (alone) terms.push(open);
    } else if (kind === 'han') {
      terms.push({ word: open.word + char, start: open.start, end });
      open = { word: char, start, end };
      alone = false;
    } else if (kind === 'word') {
      const word = open.word.length < longestWord ? open.word + char : open.word;
      open = { word, start: open.start, end };
    }
  });
  close();
  return terms;
}

/**
 * What else the index is asked for has words of its own, so that asking for what is common in texts but rare in
 * headlines need not walk through all texts. No word of a text mixes Latin and Han like these.
 */
export const headlineWord = (word: string) => `x题${word}`;
export const letterWord = (letter: string) => `x字${letter}`;
export const typeWord = (type: string) => `x类${type.toLowerCase()}`;

/** The words of a text as the index stores them. */
export const indexWords = (text: string): string =>
  termsOf(text)
    .map((term) => term.word)
    .join(' ');

export const headlineWords = (text: string): string =>
  termsOf(text)
    .map((term) => headlineWord(term.word))
    .join(' ');

/** Each Han character of a text once. */
export function hanLetters(text: string): string {
  const letters = new Set<string>();
  visit(text, (char, kind) => {
    if (kind === 'han') letters.add(letterWord(char));
  });
  return [...letters].join(' ');
}

/** True for one Han character by itself. */
export const isHanLetter = (word: string): boolean => [...word].length === 1 && kindOf(word) === 'han';

/**
 * The words that stand one after another wherever `text` is part of a longer text: a Han run at its edge may go on
 * there, so the edge's single character is left out.
 */
export function phraseOf(text: string): string[] {
  const terms = termsOf(text);
  const [first, second] = terms;
  const before = terms.at(-2);
  const last = terms.at(-1);
  const opens = first && second && first.start === second.start && isEdge(first, second) ? 1 : 0;
  const closes = before && last && before.end === last.end && isEdge(last, before) ? 1 : 0;
  return terms.slice(opens, terms.length - closes).map((term) => term.word);
}

const isEdge = (alone: Term, pair: Term) => alone.word !== pair.word && pair.word.includes(alone.word);

/** Goes through the characters as they are compared, telling where each came from: one may become several (㎡ is m2). */
function visit(text: string, visitor: Visitor): void {
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    if (isPlainHan(char)) visitor(char, 'han', start, end);
    else {
      for (const one of folded(char)) {
        const kind = kindOf(one);
        if (kind !== 'nothing') visitor(one, kind, start, end);
      }
    }
    start = end;
  }
}

const isPlainHan = (char: string) => char >= '\u4E00' && char <= '\u9FFF' && char.length === 1;

/** Half-width, lower-case, Latin letters without accents. */
function folded(char: string): string {
  if (char < '\u0080') return char.toLowerCase();
  const compatible = char.normalize('NFKC');
  const bare = /\p{Script=Latin}/u.test(compatible)
    ? compatible.normalize('NFKD').replaceAll(/[\u0300-\u036F]/g, '')
    : compatible;
  return bare.toLowerCase();
}

function kindOf(char: string): Kind {
  if (isPlainHan(char)) return 'han';
  if (char < '\u0080') return /[a-z0-9]/.test(char) ? 'word' : /\s/.test(char) ? 'space' : 'mark';
  if (/[\p{Default_Ignorable_Code_Point}\p{M}]/u.test(char)) return 'nothing';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return 'han';
  if (/[\p{L}\p{N}]/u.test(char)) return 'word';
  return /\s/u.test(char) ? 'space' : 'mark';
}
