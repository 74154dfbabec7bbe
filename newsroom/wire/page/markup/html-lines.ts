import { raised, sunk } from '#lib/text/script-figures.ts';
import { isBlock } from '../../block-element.rule.ts';
import { formulaText, isDrawnFormula } from '../../formula.rule.ts';
import { type ItemLabel, isWrittenLabel, itemLabels, writtenLabel } from '../../list-label.rule.ts';
import { type LeftOut, type NotCopy, copyNodes, copyText, isElement } from '../../not-copy.rule.ts';
import { readSheets } from '../../page-sheet.rule.ts';
import { isPlayer, playerFacts } from '../../player-element.rule.ts';
import { rubyParts } from '../../ruby.rule.ts';
import { hiddenPicture, signOf } from '../../sign-picture.rule.ts';
import { holdsLines, tableGrid } from '../../table-grid.rule.ts';
import { type PagePlan, crumbClass, hintOf, holdsStory } from './element-hint.ts';
import { isCaptionNamed, isSubtle, lineLook, ownNames } from './line-look.ts';
import type { DroppedText } from '../imported-page.ts';
import { type TextLook, type Walk, addText, flush, gap, noText } from './line-walk.ts';
import { type PageLine, fold, hanCount, imageLine, pageLine } from '../page-line.ts';
import { isFurniture } from '../page-words.ts';
import { playerLine } from '../player-line.ts';
import { isStoryPicture } from './idle-picture.ts';

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
/** In a list or in lines of facts style sheets set them apart from what is beside them; others stand within a word. */
const apart = new Set('A ABBR B CITE CODE DATA EM FONT I LABEL MARK SMALL SPAN STRONG TIME U'.split(' '));

type HtmlLines = { lines: PageLine[]; dropped: DroppedText[] };

/** The lines of a saved page, in the order of its document, each with what the markup says about it. */
export function htmlLines(root: Element, plan: PagePlan): HtmlLines {
  const walk: Walk = {
    lines: [],
    ...noText,
    prefix: '',
    label: null,
    inParagraph: false,
    dropped: [],
    sheet: readSheets(root.ownerDocument ?? root),
    at: {
      zone: plan.place === null || plan.place === root ? 'story' : 'before',
      part: null,
      headline: false,
      look: 'plain',
      names: '',
      at: 0,
    },
    plan,
  };
  descend(root, walk, { hint: 'none', bold: false, linked: false, subtle: false, depth: 0 });
  flush(walk, 'none');
  return { lines: walk.lines, dropped: walk.dropped };
}

type Around = TextLook & {
  hint: PageLine['hint'];
  depth: number;
  labels?: ((item: Element) => ItemLabel) | undefined;
};

/** Deeper markup is read as text: nothing honest nests so deep, and the walk calls itself. */
const deepest = 200;

function descend(node: Element, walk: Walk, { depth, ...rest }: Around): void {
  const reading = readingOf(walk);
  if (depth > deepest) return addText(walk, copyText(node, reading), plainText);
  const around = { ...rest, depth: depth + 1 };
  for (const child of copyNodes(node, reading)) {
    if ('tagName' in child) enter(child, walk, around);
    else addText(walk, child.textContent ?? '', around);
  }
}

const plainText: TextLook = { bold: false, linked: false, subtle: false };

const readingOf = (walk: Walk) => ({
  sheet: walk.sheet,
  leave: ({ why, text }: LeftOut) => void walk.dropped.push({ line: walk.lines.length + 1, text, why }),
  // Many a page hides its story until a script shows it, and sets pictures for those without scripts.
  mayLeave: (element: Element, why: NotCopy) =>
    why !== '隐藏的文字' || !(holdsStory(element, walk.plan) || isFallback(element)),
});

/** A picture for readers without scripts, where no other stands for it. */
const isFallback = (element: Element): boolean =>
  element.tagName.toUpperCase() === 'NOSCRIPT' &&
  element.querySelector('img') !== null &&
  ![element.previousElementSibling, element.nextElementSibling].some(
    (one) => one !== null && (isPicture(one) || one.querySelector('img,amp-img') !== null),
  );
const isPicture = (element: Element) => /^(?:img|amp-img)$/i.test(element.tagName);

function enter(element: Element, walk: Walk, around: Around): void {
  const { plan, at } = walk;
  const tag = element.tagName.toUpperCase();
  if (isWrittenLabel(element)) walk.label = writtenLabel(element.textContent ?? '');
  const inCopy = around.hint !== 'chrome' && at.zone === 'story';
  if (isPlayer(tag) && inCopy) tellPlayer(element, walk, around);
  const behind = inCopy ? hiddenPicture(element) : null;
  if (behind !== null) walk.dropped.push({ line: walk.lines.length + 1, text: behind, why: '图片' });
  if (tag === 'NOSCRIPT' && isFallback(element)) return descend(element, walk, around);
  if (unread.has(tag) || isPlayer(tag) || isWrittenLabel(element) || isDrawnFormula(element)) return;
  if (tag === 'BR') return breakLine(walk, around);
  const sign = isPicture(element) ? signOf(element) : null;
  if (sign !== null) return addText(walk, sign, around);
  if (isPicture(element)) return addImage(element, walk, around);
  if (tag === 'MATH') return addText(walk, formulaText(element), around);
  if (tag === 'TABLE' && addTable(element, walk, around)) return;
  if (tag === 'RUBY') return addRuby(element, walk, around);
  if (tag === 'A' && isButton(element, walk)) return;
  const bold = around.bold || tag === 'B' || tag === 'STRONG';
  const linked = around.linked || (tag === 'A' && element.hasAttribute('href'));
  const subtle = around.subtle || isSubtle(element);
  const hint = hintOf(element, { hint: around.hint, inStory: at.zone === 'story', plan });
  // What a page names itself it may name for what it is; names of others say nothing about lines.
  const parts =
    isBlock(element) ||
    (crumbClass(element) && around.hint !== 'crumb') ||
    (tag.includes('-') && hint !== around.hint) ||
    element === plan.place ||
    element === plan.pictures ||
    element === plan.heading ||
    plan.captions.has(element) ||
    (at.zone === 'story' && isCaptionNamed(element)) ||
    plan.parts.has(element);
  if (!parts) return enterInline(element, walk, { ...around, bold, linked, subtle });
  flush(walk, around.hint);
  walk.at = placeIn(element, walk);
  if (hint === 'crumb' && around.hint !== 'crumb' && addCrumbs(element, walk)) {
    walk.at = at;
    return;
  }
  walk.inParagraph = tag === 'P' || tag === 'BLOCKQUOTE';
  if (tag === 'LI') walk.label = around.labels?.(element) ?? { kind: 'bullet' };
  const labels = tag === 'UL' || tag === 'OL' ? itemLabels(element) : around.labels;
  if (tag === 'TR' && element.children.length > 1 && !holdsLines(element) && !plan.kept.has(element))
    addText(walk, cellTexts(element, walk).join('\u00a0\u00a0'), plainText);
  else descend(element, walk, { ...around, hint, bold, linked, subtle, labels });
  flush(walk, hint);
  const { zone } = walk.at;
  walk.at = { ...at, zone: zoneAfter(element, plan, { zone, before: at.zone }) };
  walk.label = null;
  walk.prefix = '';
}

/** A headline may go on in a second line, or be over, with facts of the story below it in the same heading. */
function breakLine(walk: Walk, around: Around): void {
  if (!walk.at.headline) return flush(walk, around.hint);
  if (!walk.plan.titles.includes(fold(walk.text.replaceAll(/\s+/g, '')))) return addText(walk, ' ', around);
  flush(walk, 'heading');
  walk.at = { ...walk.at, headline: false };
}

/** A breadcrumb whose steps are items of a list is one line. False for any other. */
function addCrumbs(element: Element, walk: Walk): boolean {
  const steps = [...element.querySelectorAll('li')].map((one) =>
    (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
  if (steps.length < 2 || walk.plan.kept.has(element)) return false;
  addText(walk, steps.filter((one) => /[\p{L}\d]/u.test(one)).join(' > '), plainText);
  flush(walk, 'crumb');
  return true;
}

/** Where lines in an element stand, and how they look. */
function placeIn(element: Element, { at, plan }: Walk): Walk['at'] {
  return {
    zone: element === plan.place || element === plan.pictures ? 'story' : at.zone,
    part: plan.parts.get(element) ?? at.part,
    headline: at.headline || element === plan.heading,
    look: lineLook(element, at.look),
    names: `${ownNames(element)} ${at.names}`.trim().slice(0, longestNames),
    at: plan.numbers.get(element)?.order ?? at.at,
  };
}

const longestNames = 200;

/** 返回首页，查看更多 at a paragraph's end: a link of the page, not of its copy. */
function isButton(element: Element, walk: Walk): boolean {
  const text = (element.textContent ?? '').trim();
  if (walk.at.zone !== 'story' || text.length > 20 || hanCount(text) < 4 || !isFurniture(fold(text)))
    return false;
  let node: Node | null = element;
  while (node && !(isElement(node) && isBlock(node))) {
    for (let next = node.nextSibling; next; next = next.nextSibling)
      if ((next.textContent ?? '').trim() !== '') return false;
    node = node.parentNode;
  }
  walk.dropped.push({ line: walk.lines.length + 1, text, why: '页面功能文字' });
  return true;
}

type Zone = Walk['at']['zone'];

/** Behind the copy all is behind it; pictures over it are a piece of it. */
function zoneAfter(element: Element, plan: PagePlan, { zone, before }: { zone: Zone; before: Zone }): Zone {
  if (element === plan.place) return 'behind';
  return element === plan.pictures ? before : zone;
}

/** Films and sounds of a page are not brought in: what stood there is told, and a player of a house that we know has its place. */
function tellPlayer(element: Element, walk: Walk, { hint }: Around): void {
  const { address, told: text } = playerFacts(element);
  walk.dropped.push({ line: walk.lines.length + 1, text, why: '播放器' });
  const line = playerLine(address, walk.lines.length + 1);
  if (line === null) return;
  flush(walk, hint);
  walk.lines.push({ ...line, number: walk.lines.length + 1, in: { ...walk.at, linked: false } });
}

function enterInline(element: Element, walk: Walk, around: Around): void {
  const tag = element.tagName.toUpperCase();
  const figures = tag === 'SUP' || tag === 'SUB' ? scriptFigures(element, walk) : null;
  if (figures !== null) return addText(walk, figures, around);
  if (walk.inline.length < longestNames) walk.inline = `${walk.inline} ${ownNames(element)}`.trim();
  const between = apart.has(tag) || tag.includes('-') ? gap : '';
  walk.spaced += between;
  descend(element, walk, around);
  walk.spaced += between;
}

/** Without marks 10<sup>4</sup> would be another number. */
function scriptFigures(element: Element, walk: Walk): string | null {
  const text = copyText(element, { ...readingOf(walk), leave: () => {} }).trim();
  return element.tagName.toUpperCase() === 'SUP' ? raised(text) : sunk(text);
}

/** A reading in brackets behind its word, as the page shows it where it can set none above. */
function addRuby(ruby: Element, walk: Walk, { depth, ...rest }: Around): void {
  const within = readingOf(walk);
  if (depth > deepest) return addText(walk, copyText(ruby, within), plainText);
  const around = { ...rest, depth: depth + 1 };
  for (const { base, reading } of rubyParts(ruby, within)) {
    for (const node of base) {
      if ('tagName' in node) enter(node, walk, around);
      else addText(walk, node.textContent ?? '', around);
    }
    if (reading !== '') addText(walk, `（${reading}）`, around);
  }
}

/** A table of things: a line a row, then the pictures that stood in it. False for one that is there for its looks. */
function addTable(table: Element, walk: Walk, around: Around): boolean {
  const { plan, at } = walk;
  const hint = hintOf(table, { hint: around.hint, inStory: at.zone === 'story', plan });
  const holds = plan.kept.has(table) || at.zone !== 'story' || at.part !== null;
  const grid = hint === 'none' && !holds ? tableGrid(table, readingOf(walk)) : null;
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
    if (line) walk.lines.push({ ...line, table: { of, cells }, in: { ...at, linked: false } });
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
  const inner: Walk = { ...walk, ...noText, lines: [], prefix: '', label: null, inParagraph: true };
  descend(element, inner, { ...around, depth: around.depth + 1 });
  flush(inner, around.hint);
  for (const one of walk.dropped.slice(first)) one.line = walk.lines.length + 1;
  return inner.lines;
}

function cellTexts(row: Element, walk: Walk): string[] {
  const reading = readingOf(walk);
  return [...copyNodes(row, reading)].flatMap((cell) =>
    'tagName' in cell ? [copyText(cell, reading).trim()] : [],
  );
}

function addImage(element: Element, walk: Walk, around: Around): void {
  const { zone, part } = walk.at;
  if (around.hint === 'chrome' || zone !== 'story' || part !== null) return;
  if (!isStoryPicture(element)) return;
  flush(walk, around.hint);
  const alt = (element.getAttribute('alt') ?? '').trim();
  const told = hanCount(alt) >= 2 && !isFurniture(fold(alt)) ? alt : '';
  walk.lines.push({ ...imageLine(walk.lines.length + 1, told), in: { ...walk.at, linked: false } });
}
