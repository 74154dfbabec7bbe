import { type Reading, copyNodes, isElement } from './not-copy.rule.ts';

/** A table of things, each cell in its column; null where a merged cell reaches or nothing stands. */
export type TableGrid = { header: boolean; rows: (Element | null)[][] };

/**
 * A table as it looks: a cell that spans others stands in the first of them. Null for one that is there for its looks:
 * of one row or one column, or with copy and pictures in its cells. Told to `reading` is only what a grid leaves out.
 */
export function tableGrid(table: Element, reading: Reading): TableGrid | null {
  const left: Parameters<Reading['leave']>[0][] = [];
  const groups = groupsOf(table, { ...reading, leave: (one) => void left.push(one) });
  const cells = groups.flat(2);
  const rows = groups.flatMap(placed);
  const starts = new Set(rows.flatMap((row) => [...row.keys()]));
  const columns = [...starts].toSorted((a, b) => a - b);
  const tooMany = columns.length * rows.length > mostPlaces;
  if (rows.length < 2 || columns.length < 2 || tooMany || isLayout(cells)) return null;
  for (const one of left) reading.leave(one);
  return {
    header: isHead(groups[0]?.[0] ?? []),
    rows: rows.map((row) => columns.map((at) => row.get(at) ?? null)),
  };
}

/** Cells and gaps of a table: no story holds so many, and one of spans would take all memory. */
const mostPlaces = 200_000;

const notCells = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'COLGROUP', 'COL', 'CAPTION']);
const parts = new Set(['THEAD', 'TBODY']);

/** Rows with their cells by the group that they are in: no cell spans rows of two. */
function groupsOf(table: Element, reading: Reading): Element[][][] {
  const groups: Element[][][] = [[]];
  const foot: Element[][][] = [];
  for (const child of copyNodes(table, reading)) {
    const name = child.nodeName.toUpperCase();
    if (!isElement(child)) continue;
    // A foot is seen below, wherever it stands.
    if (name === 'TFOOT') foot.push(rowsIn(child, reading));
    else if (parts.has(name)) groups.push(rowsIn(child, reading), []);
    else if (name === 'TR') groups.at(-1)?.push(cellsIn(child, reading));
  }
  return [...groups, ...foot].filter((group) => group.length > 0);
}

const rowsIn = (group: Element, reading: Reading): Element[][] =>
  [...copyNodes(group, reading)]
    .filter(isElement)
    .filter((one) => one.nodeName.toUpperCase() === 'TR')
    .map((row) => cellsIn(row, reading));

const cellsIn = (row: Element, reading: Reading): Element[] =>
  [...copyNodes(row, reading)].filter(isElement).filter((one) => !notCells.has(one.nodeName.toUpperCase()));

/** More columns than that no table here has; a span reaches no further. */
const mostSpan = 100;

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '', 10);
  return value >= 0 ? value : 1;
}

/** By column where each begins: a cell takes the first that none from a row above reaches into. */
function placed(group: readonly Element[][]): Map<number, Element>[] {
  const until: number[] = [];
  return group.map((cells, at) => {
    const row = new Map<number, Element>();
    let column = 0;
    for (const cell of cells) {
      while ((until[column] ?? 0) > at) column += 1;
      row.set(column, cell);
      const down = span(cell, 'rowspan');
      const end = column + Math.min(Math.max(span(cell, 'colspan'), 1), mostSpan);
      for (; column < end; column += 1) until[column] = down === 0 ? group.length : at + down;
    }
    return row;
  });
}

/** Row headings are no head: most of its cells name columns. */
const isHead = (cells: readonly Element[]): boolean =>
  cells[0]?.parentElement?.parentElement?.nodeName.toUpperCase() === 'THEAD' ||
  cells.filter((one) => one.nodeName.toUpperCase() === 'TH').length * 2 > cells.length;

const ofCopy = 'table,h1,h2,h3,h4,h5,h6,figure,blockquote,hr,article,video,iframe';
/** In characters: more is copy, which nobody reads in a column of a table. */
const longestCell = 600;
const sentenceEnd = /[。！？!?…][”’」』）)]{0,3}$/u;

/** Its cells hold copy: headings, other tables, several paragraphs of sentences; or pictures, where nothing names columns. */
const isLayout = (cells: readonly Element[]): boolean =>
  cells.some(
    (cell) =>
      cell.querySelector(ofCopy) !== null ||
      (cell.textContent ?? '').trim().length > longestCell ||
      sentences(cell) > 1,
  ) ||
  (cells.some((cell) => cell.querySelector('img') !== null) &&
    !cells.some((cell) => cell.nodeName.toUpperCase() === 'TH'));

const sentences = (cell: Element): number =>
  [...cell.querySelectorAll('p,li')].filter((one) => sentenceEnd.test((one.textContent ?? '').trim())).length;

/** A row of a layout whose cells hold lines of their own, rather than facts beside one another. */
export const holdsLines = (row: Element): boolean =>
  [...row.children].some(
    (cell) => cell.querySelector(`${ofCopy},img,ul,ol`) !== null || cell.querySelectorAll('p,br').length > 1,
  );
