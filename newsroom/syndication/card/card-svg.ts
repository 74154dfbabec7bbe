import { titleParts } from '#newsroom/proof/word-breaks.rule.ts';
import { cardSize } from '#newsroom/site/card-paths.rule.ts';
import type { CardFacts } from './card-facts.ts';
import { type Letters, type LetterWeight, lettersOf } from './card-letters.ts';
import { isDrawable, setText, widthOf } from './set-text.ts';
import { isTorn, titleLines } from './title-lines.ts';

/** Where the picture stands on a card that has one; it fills the card's height. */
export const pictureBox = { left: 630, width: 570 };

const colours = {
  paper: '#fcfcfa',
  ink: '#15191c',
  faint: '#5d656a',
  azure: '#0d4a63',
  cinnabar: '#b3261e',
  rule: '#d5d9d8',
};
const margin = { pictured: 56, plain: 84 };
/** Sizes of the headline, the largest that it goes into first. */
const titleSizes = [104, 88, 76, 68, 60, 54, 48, 43, 38, 34];
/** Shorter lines than this, in em, tear a headline to shreds. */
const fewestOnALine = 7;
/** How much smaller a headline is set so that no word of it is torn. */
const leastForWords = 0.6;
const titleTop = 176;
const titleBottom = 520;
const lineHeight = 1.36;
/** From the top of a line to the foot of its letters, in em. */
const ascent = 1.06;
/** The site's name is set wide, as in the masthead. */
const nameSpacing = 0.14;

/** A card's words, rules and ground as SVG of outlines alone: no font of the machine has a part in it. */
export async function cardSvg(facts: CardFacts, pictured: boolean): Promise<string> {
  const left = pictured ? margin.pictured : margin.plain;
  const right = pictured ? pictureBox.left - margin.pictured : cardSize.width - margin.plain;
  const column = { left, right };
  const { width, height } = cardSize;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    rules(column),
    await kicker(facts, left),
    ...(await headline(facts, column)),
    await foot(facts, column),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

type Column = { left: number; right: number };

/** 文武线 above, a hairline over the foot. */
const rules = ({ left, right }: Column) =>
  `<path fill="${colours.ink}" d="M${left} 56H${right}v8H${left}zM${left} 71H${right}v2H${left}z"/>` +
  `<path fill="${colours.rule}" d="M${left} 538H${right}v2H${left}z"/>`;

async function kicker({ kicker: text, urgent }: CardFacts, left: number): Promise<string> {
  const colour = urgent ? colours.cinnabar : colours.azure;
  return drawn(text, 600, (letters) =>
    setText(text, letters, { x: left, y: 136, size: 34, colour, spacing: 0.04 }),
  );
}

/** The headline whole, or not at all: with a letter of it missing it would be another. */
async function headline(facts: CardFacts, { left, right }: Column): Promise<string[]> {
  const { title, noBreakWords } = facts;
  const letters = await lettersOf(`${title}…`, 700);
  if (!isDrawable(title, letters)) return [await ornament(left)];
  const { lines, size } = fitted(titleParts(title, noBreakWords), right - left, letters);
  return lines.map((line, index) =>
    setText(line, letters, {
      x: left,
      y: titleTop + size * (index * lineHeight + ascent),
      size,
      colour: colours.ink,
    }),
  );
}

type Fitted = { lines: string[]; size: number };

function fitted(parts: ReturnType<typeof titleParts>, width: number, letters: Letters): Fitted {
  const measure = (line: string) => widthOf(line, letters);
  const fitting = titleSizes
    .filter((size) => width / size >= fewestOnALine)
    .map((size) => ({ size, lines: titleLines(parts, width / size, measure) }))
    .filter(({ size, lines }) => lines.length <= mostLines(size))
    .filter(({ size, lines }) => lines.every((line) => measure(line) * size <= width));
  const [largest] = fitting;
  const whole = fitting.find(({ size }) => !isTorn(parts, width / size, measure));
  if (largest) return whole && whole.size >= largest.size * leastForWords ? whole : largest;
  const size = titleSizes.at(-1) ?? 34;
  const lines = titleLines(parts, width / size - 2, measure).slice(0, mostLines(size));
  return { lines: lines.map((line, index) => (index === lines.length - 1 ? `${line}……` : line)), size };
}

const mostLines = (size: number) => Math.floor((titleBottom - titleTop) / (size * lineHeight));

/** 鱼尾, the fold mark of a printed page, where no headline can be set. */
const ornament = async (left: number) =>
  `<path transform="translate(${left - 36} 200) scale(6.6)" fill="${colours.azure}" d="M6 1h20v30L16 20.2 6 31Z"/>`;

/** Whose it is, of which day, and what the law has us say. */
async function foot({ siteName, day, mark }: CardFacts, { left, right }: Column): Promise<string> {
  const name = await drawn(siteName, 900, (letters) =>
    setText(siteName, letters, { x: left, y: 593, size: 40, colour: colours.ink, spacing: nameSpacing }),
  );
  const note = [mark, day].filter(Boolean).join('　');
  const size = 24;
  const beside = await drawn(note, 600, (letters) =>
    setText(note, letters, {
      x: right - widthOf(note, letters) * size,
      y: 588,
      size,
      colour: colours.faint,
    }),
  );
  return name + beside;
}

/** '' for a text that the font has not all letters of. */
async function drawn(
  text: string,
  weight: LetterWeight,
  draw: (letters: Letters) => string,
): Promise<string> {
  const letters = await lettersOf(text, weight);
  return isDrawable(text, letters) ? draw(letters) : '';
}
