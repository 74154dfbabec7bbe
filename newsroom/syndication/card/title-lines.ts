import type { TitlePart } from '#newsroom/proof/word-breaks.rule.ts';

/** How wide a line of text is, in em. */
export type LineMeasure = (line: string) => number;

/** What stays together on a line: a name, a Latin word, a character with the marks that belong to it. */
type Atom = string;
/** Atoms between two places where a line may end. */
type Piece = Atom[];

/** Marks that end what stands before them: no line starts with one. */
const closing = /^[\p{Pe}\p{Pf}，。、；：？！…—·～%]/u;
/** Marks that begin what stands behind them: no line ends with one. */
const opening = /^[\p{Ps}\p{Pi}]/u;

/**
 * The lines of a title in a column so many em wide, as pages break them: behind a clause before anywhere else, then
 * between words or beside marks, as evenly as may be, and within words only where they are wider than a line.
 */
export function titleLines(parts: readonly TitlePart[], width: number, measure: LineMeasure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const clause of clausesIn(parts)) {
    const text = clause.flat().join('');
    if (measure(line + text) <= width) {
      line += text;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    if (measure(text) <= width) line = text;
    else lines.push(...evenLines(unitsOf(clause, width, measure), width, measure));
  }
  return line === '' ? lines : [...lines, line];
}

function clausesIn(parts: readonly TitlePart[]): Piece[][] {
  const clauses: Piece[][] = [];
  let clause: Piece[] = [];
  let piece: Piece = [];
  for (const { text, breakAfter, clauseAfter, whole } of parts) {
    for (const atom of whole ? [text] : charactersOf(text)) putAtom(piece, atom);
    if (breakAfter || clauseAfter) {
      clause.push(piece);
      piece = [];
    }
    if (clauseAfter) {
      clauses.push(clause);
      clause = [];
    }
  }
  if (piece.length > 0) clause.push(piece);
  return clause.length > 0 ? [...clauses, clause] : clauses;
}

/** Characters, but a Latin word or a number as one. */
function charactersOf(text: string): string[] {
  const found: string[] = [];
  for (const sign of text) {
    const last = found.at(-1);
    if (last !== undefined && isWordly(sign) && isWordly(last)) found[found.length - 1] = last + sign;
    else found.push(sign);
  }
  return found;
}

const isWordly = (text: string) => /[\p{Script=Latin}\p{N}.’'-]$/u.test(text);

/** Puts an atom behind the others; a mark joins what it belongs to. */
function putAtom(piece: Piece, atom: Atom): void {
  const last = piece.at(-1);
  const joins = last !== undefined && (closing.test(atom) || opening.test([...last].at(-1) ?? ''));
  if (joins) piece[piece.length - 1] = last + atom;
  else piece.push(atom);
}

/** What goes into a line as it is: pieces without marks inside them, as browsers have it, or atoms. */
const unitsOf = (pieces: readonly Piece[], width: number, measure: LineMeasure): string[] =>
  pieces.flatMap(betweenMarks).flatMap((part) => {
    const text = part.join('');
    return measure(text) <= width ? [text] : part;
  });

/** True where a column of that width tears words of the title. */
export const isTorn = (parts: readonly TitlePart[], width: number, measure: LineMeasure): boolean =>
  clausesIn(parts)
    .flat()
    .flatMap(betweenMarks)
    .some((part) => measure(part.join('')) > width);

function betweenMarks(piece: Piece): Piece[] {
  const found: Piece[] = [];
  let ended = true;
  for (const atom of piece) {
    if (ended || opening.test(atom)) found.push([]);
    found.at(-1)?.push(atom);
    ended = closing.test([...atom].at(-1) ?? '');
  }
  return found;
}

/** Halvings of the width in search of the narrowest one: to a hundredth of an em. */
const steps = 10;

/** As many lines as the width needs, none much shorter than the others. */
function evenLines(units: readonly string[], width: number, measure: LineMeasure): string[] {
  let best = filledLines(units, width, measure);
  const most = best.length;
  let [low, high] = [0, width];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    const tried = filledLines(units, middle, measure);
    if (tried.length > most) low = middle;
    else [best, high] = [tried, middle];
  }
  return best;
}

/** Each line takes what goes into it, and one unit at least. */
function filledLines(units: readonly string[], width: number, measure: LineMeasure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line !== '' && measure(line + unit) > width) {
      lines.push(line);
      line = '';
    }
    line += unit;
  }
  return line === '' ? lines : [...lines, line];
}
