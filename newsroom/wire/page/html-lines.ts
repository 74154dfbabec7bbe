import { parseHTML } from 'linkedom';
import { raised, sunk } from '#lib/text/script-figures.ts';
import { isBlock } from '../block-element.rule.ts';
import { formulaText, isDrawnFormula } from '../formula.rule.ts';
import { type ItemLabel, isWrittenLabel, itemLabels, writtenLabel } from '../list-label.rule.ts';
import { type LeftOut, type NotCopy, copyNodes, copyText, struckClasses } from '../not-copy.rule.ts';
import { rubyParts } from '../ruby.rule.ts';
import { holdsLines, tableGrid } from '../table-grid.rule.ts';
import { elementFacts } from './element-facts.ts';
import { crumbClass, hintOf, holdsStory } from './element-hint.ts';
import type { DroppedText } from './imported-page.ts';
import { type Walk, addText, flush, gap, noText } from './line-walk.ts';
import { type PageHints, readHints } from './page-hints.ts';
import { type PageLine, hanCount, imageLine, pageLine } from './page-line.ts';
import { isFurniture } from './page-words.ts';
import { playerLine } from './player-line.ts';

/** True for text that is a saved page rather than copied from one. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 4000)) || holdsTags(text, 3);

function holdsTags(text: string, wanted: number): boolean {
  const opening = /<(?:p|div|h1|span|article|li)\b/gi;
  let found = 0;
  while (found < wanted && opening.test(text)) {
    const end = text.indexOf('>', opening.lastIndex);
    if (end < 0) return false;
    opening.lastIndex = end;
    found += 1;
  }
  return found >= wanted;
}

/** What they hold is for programs that cannot show them. */
const unread = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME SVG CANVAS OBJECT EMBED VIDEO AUDIO INPUT SELECT TEXTAREA BUTTON DATALIST METER PROGRESS NOEMBED NOFRAMES RP'.split(' ')); // prettier-ignore
const players = new Set(['IFRAME', 'OBJECT', 'EMBED', 'VIDEO', 'AUDIO']);
/** In a list or in lines of facts style sheets set them apart from what is beside them; others stand within a word. */
const apart = new Set('A ABBR B CITE CODE DATA EM FONT I LABEL MARK SMALL SPAN STRONG TIME U'.split(' '));

type HtmlLines = { lines: PageLine[]; hints: PageHints; dropped: DroppedText[] };

/** The lines of a saved page, in the order of its document, each with what the markup says about it. */
export function htmlLines(html: string): HtmlLines {
  const { document } = parseHTML(html);
  const root = document.body ?? document.documentElement;
  if (!root) return { lines: [], hints: readHints(document), dropped: [] };
  const factsOf = elementFacts(root);
  const walk: Walk = {
    lines: [],
    ...noText,
    prefix: '',
    label: null,
    inParagraph: false,
    dropped: [],
    struck: struckClasses(document),
    factsOf,
  };
  descend(root, walk, { hint: 'none', bold: false, total: factsOf(root).han, depth: 0 });
  flush(walk, 'none');
  return { lines: walk.lines, hints: readHints(document), dropped: walk.dropped };
}

type Around = {
  hint: PageLine['hint'];
  bold: boolean;
  total: number;
  depth: number;
  labels?: ((item: Element) => ItemLabel) | undefined;
};

/** Deeper markup is read as text: nothing honest nests so deep, and the walk calls itself. */
const deepest = 200;

function descend(node: Element, walk: Walk, { depth, ...rest }: Around): void {
  const reading = readingOf(walk, rest.total);
  if (depth > deepest) return addText(walk, copyText(node, reading), false);
  const around = { ...rest, depth: depth + 1 };
  for (const child of copyNodes(node, reading)) {
    if ('tagName' in child) enter(child, walk, around);
    else addText(walk, child.textContent ?? '', around.bold);
  }
}

const readingOf = (walk: Walk, total: number) => ({
  struck: walk.struck,
  leave: ({ why, text }: LeftOut) => void walk.dropped.push({ line: walk.lines.length + 1, text, why }),
  // Many a page hides its story until a script shows it.
  mayLeave: (element: Element, why: NotCopy) =>
    why !== '隐藏的文字' || !holdsStory(walk.factsOf(element), total),
});

function enter(element: Element, walk: Walk, around: Around): void {
  const tag = element.tagName.toUpperCase();
  if (isWrittenLabel(element)) walk.label = writtenLabel(element.textContent ?? '');
  if (players.has(tag) && around.hint !== 'chrome') tellPlayer(element, walk, around);
  if (unread.has(tag) || isWrittenLabel(element) || isDrawnFormula(element)) return;
  if (tag === 'BR') return flush(walk, around.hint);
  if (tag === 'IMG') return addImage(element, walk, around);
  if (tag === 'MATH') return addText(walk, formulaText(element), around.bold);
  if (tag === 'TABLE' && addTable(element, walk, around)) return;
  if (tag === 'RUBY') return addRuby(element, walk, around);
  const bold = around.bold || tag === 'B' || tag === 'STRONG';
  const hint = hintOf(element, { hint: around.hint, total: around.total, factsOf: walk.factsOf });
  // What a page names itself it may name for what it is; names of others say nothing about lines.
  const parts = isBlock(element) || crumbClass(element) || (tag.includes('-') && hint !== around.hint);
  if (!parts) return enterInline(element, walk, { ...around, bold });
  flush(walk, around.hint);
  walk.inParagraph = tag === 'P' || tag === 'BLOCKQUOTE';
  if (tag === 'LI') walk.label = around.labels?.(element) ?? { kind: 'bullet' };
  const labels = tag === 'UL' || tag === 'OL' ? itemLabels(element) : around.labels;
  if (tag === 'TR' && !holdsLines(element))
    addText(walk, cellTexts(element, walk, around.total).join('\u00a0\u00a0'), false);
  else descend(element, walk, { ...around, hint, bold, labels });
  flush(walk, hint);
  walk.label = null;
  walk.prefix = '';
}

/** Films and sounds of a page are not brought in: what stood there is told, and a player of a house that we know has its place. */
function tellPlayer(element: Element, walk: Walk, { hint }: Around): void {
  const address = ['src', 'data-src', 'data'].flatMap((name) => element.getAttribute(name) ?? [])[0] ?? '';
  const text = address === '' ? element.tagName.toLowerCase() : address;
  walk.dropped.push({ line: walk.lines.length + 1, text, why: '播放器' });
  const line = playerLine(address, walk.lines.length + 1);
  if (line === null) return;
  flush(walk, hint);
  walk.lines.push({ ...line, number: walk.lines.length + 1 });
}

function enterInline(element: Element, walk: Walk, around: Around): void {
  const tag = element.tagName.toUpperCase();
  const figures = tag === 'SUP' || tag === 'SUB' ? scriptFigures(element, walk, around) : null;
  if (figures !== null) return addText(walk, figures, around.bold);
  const between = apart.has(tag) || tag.includes('-') ? gap : '';
  walk.spaced += between;
  descend(element, walk, around);
  walk.spaced += between;
}

/** Without marks 10<sup>4</sup> would be another number. */
function scriptFigures(element: Element, walk: Walk, { total }: Around): string | null {
  const text = copyText(element, { ...readingOf(walk, total), leave: () => {} }).trim();
  return element.tagName.toUpperCase() === 'SUP' ? raised(text) : sunk(text);
}

/** A reading in brackets behind its word, as the page shows it where it can set none above. */
function addRuby(ruby: Element, walk: Walk, { depth, ...rest }: Around): void {
  const within = readingOf(walk, rest.total);
  if (depth > deepest) return addText(walk, copyText(ruby, within), false);
  const around = { ...rest, depth: depth + 1 };
  for (const { base, reading } of rubyParts(ruby, within)) {
    for (const node of base) {
      if ('tagName' in node) enter(node, walk, around);
      else addText(walk, node.textContent ?? '', around.bold);
    }
    if (reading !== '') addText(walk, `（${reading}）`, around.bold);
  }
}

/** A table of things: a line a row, then the pictures that stood in it. False for one that is there for its looks. */
function addTable(table: Element, walk: Walk, around: Around): boolean {
  const hint = hintOf(table, { hint: around.hint, total: around.total, factsOf: walk.factsOf });
  const grid = hint === 'none' ? tableGrid(table, readingOf(walk, around.total)) : null;
  if (grid === null) return false;
  flush(walk, around.hint);
  const of = { header: grid.header };
  const pictures: PageLine[] = [];
  const textOf = (element: Element): string => {
    const lines = linesIn(element, walk, around);
    pictures.push(...lines.filter((line) => line.hint === 'image'));
    return lines.flatMap((line) => (line.hint === 'image' ? [] : [line.prefix + line.text])).join(' ');
  };
  const push = (raw: string, cells: string[]) => {
    const line = pageLine(raw, walk.lines.length + 1);
    if (line) walk.lines.push({ ...line, table: { of, cells } });
  };
  for (const one of table.children) if (one.tagName.toUpperCase() === 'CAPTION') push(textOf(one), []);
  for (const row of grid.rows) {
    const cells = row.map((cell) => (cell === null ? '' : textOf(cell)));
    push(cells.join('\u00a0\u00a0'), cells);
  }
  walk.lines.push(...pictures.map((line, at) => ({ ...line, number: walk.lines.length + 1 + at })));
  return true;
}

/** The lines of a part of the page by itself. */
function linesIn(element: Element, walk: Walk, around: Around): PageLine[] {
  const first = walk.dropped.length;
  const inner = { ...walk, ...noText, lines: [], prefix: '', label: null, inParagraph: true };
  descend(element, inner, { ...around, depth: around.depth + 1 });
  flush(inner, around.hint);
  for (const one of walk.dropped.slice(first)) one.line = walk.lines.length + 1;
  return inner.lines;
}

function cellTexts(row: Element, walk: Walk, total: number): string[] {
  const reading = readingOf(walk, total);
  return [...copyNodes(row, reading)].flatMap((cell) =>
    'tagName' in cell ? [copyText(cell, reading).trim()] : [],
  );
}

const idleImage = /logo|icon|qr|ewm|erweima|avatar|share|blank|pixel|spacer|loading|banner|\/ad[s_/]/i;

function addImage(element: Element, walk: Walk, around: Around): void {
  const from =
    element.getAttribute('data-src') ??
    element.getAttribute('data-original') ??
    element.getAttribute('src') ??
    '';
  const small = ['width', 'height'].some((side) => {
    const size = Number.parseInt(element.getAttribute(side) ?? '', 10);
    return size > 0 && size < 120;
  });
  const idle = idleImage.test(from) || idleImage.test(element.getAttribute('class') ?? '');
  if (small || idle || around.hint === 'chrome') return;
  flush(walk, around.hint);
  const alt = (element.getAttribute('alt') ?? '').trim();
  const told = hanCount(alt) >= 2 && !isFurniture(alt) ? alt : '';
  walk.lines.push(imageLine(walk.lines.length + 1, told));
}
