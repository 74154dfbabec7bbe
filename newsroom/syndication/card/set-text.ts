import type { Letters } from './card-letters.ts';

/** A stretch of text in one size and colour; `x` and `y` are where its first letter stands on its line. */
export type TextPlace = { x: number; y: number; size: number; colour: string; spacing?: number };

const opening = /^[“‘《〈「『（【]/u;
const ending = /^[”’》〉」』），。、；：？！】]/u;
/** Of a full-width mark's own width: its blank half. */
const half = 500;
/** ？ and ！ stand nearer to the middle than other marks. */
const lesserHalf = 420;

/** True where the font has every letter of a text. */
export const isDrawable = (text: string, letters: Letters): boolean =>
  [...text].every((character) => letters.has(character));

/** How wide a line is, in em: without the blank of a mark at its head, and with marks side by side pulled together. */
export function widthOf(line: string, letters: Letters, spacing = 0): number {
  const places = placed(line, letters, spacing);
  return (places.at(-1)?.end ?? 0) / 1000;
}

/** A line as an SVG group of outlines. */
export function setText(line: string, letters: Letters, place: TextPlace): string {
  const { x, y, size, colour, spacing = 0 } = place;
  const scale = size / 1000;
  const outlines = placed(line, letters, spacing)
    .filter(({ outline }) => outline !== '')
    .map(({ outline, at }) => `<path transform="translate(${short(at)})" d="${outline}"/>`)
    .join('');
  return `<g fill="${colour}" transform="translate(${short(x)} ${short(y)}) scale(${short(scale)} -${short(scale)})">${outlines}</g>`;
}

const short = (value: number) => String(Math.round(value * 10_000) / 10_000);

type Placed = { outline: string; at: number; end: number };

function placed(line: string, letters: Letters, spacing: number): Placed[] {
  const found: Placed[] = [];
  let end = 0;
  let [beforeThat, before] = ['', ''];
  for (const character of line) {
    const letter = letters.get(character);
    if (letter === undefined) continue;
    const { outline, advance } = letter;
    const at =
      end - (isApostrophe(before, beforeThat, character) ? half : blankBetween(before, character, advance));
    end = at + advance + spacing * 1000;
    found.push({ outline, at, end: end - spacing * 1000 });
    [beforeThat, before] = [before, character];
  }
  return found;
}

const latin = /\p{Script=Latin}/u;

/** It’s: the mark is set as wide as a Chinese one, and its second half is blank. */
const isApostrophe = (mark: string, before: string, after: string) =>
  mark === '’' && latin.test(before) && latin.test(after);

/** What is taken off before a letter, as browsers do: at the head of a line, and between two marks. */
function blankBetween(before: string, character: string, advance: number): number {
  const isFull = advance >= 900;
  if (!isFull) return 0;
  if (opening.test(character)) {
    if (before === '' || opening.test(before)) return half;
    return ending.test(before) ? (/[？！]/u.test(before) ? lesserHalf : half) : 0;
  }
  return ending.test(character) && ending.test(before) ? half : 0;
}
