import { parseHTML } from 'linkedom';
import { type LeftOut, type NotCopy, copyNodes, copyText, struckClasses } from '../not-copy.rule.ts';
import { type ElementFacts, elementFacts } from './element-facts.ts';
import type { DroppedText } from './imported-page.ts';
import { type PageHints, readHints } from './page-hints.ts';
import { type PageLine, hanCount, imageLine, pageLine } from './page-line.ts';
import { isFurniture } from './page-words.ts';

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

const unread = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'CANVAS', 'OBJECT', 'HEAD', 'INPUT', 'SELECT', 'TEXTAREA', 'BUTTON']); // prettier-ignore
const inline = new Set(['A', 'ABBR', 'B', 'BDI', 'BDO', 'CITE', 'CODE', 'DATA', 'DEL', 'DFN', 'EM', 'FONT', 'I', 'INS', 'KBD', 'LABEL', 'MARK', 'Q', 'RUBY', 'RB', 'S', 'SAMP', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP', 'TIME', 'U', 'VAR', 'WBR']); // prettier-ignore

const words = (element: Element) =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''}`
    .toLowerCase()
    .split(/[\s_-]+/);
const crumbWords = new Set([
  'crumb',
  'crumbs',
  'breadcrumb',
  'breadcrumbs',
  'bread',
  'weizhi',
  'mbx',
  'dqwz',
  'position',
  'location',
]);
const chromeWords = new Set(['nav', 'navbar', 'navigation', 'menu', 'footer', 'foot', 'share', 'toolbar', 'sidebar', 'login', 'search', 'advert', 'ad', 'ads', 'banner', 'comment', 'comments', 'qrcode', 'ewm', 'copyright', 'topbar']); // prettier-ignore
const captionWords = new Set([
  'caption',
  'figcaption',
  'picdesc',
  'imgdesc',
  'tuzhu',
  'photonote',
  'imgnote',
  'picnote',
]);

/** `spaced` is the text with gaps between inline elements, which style sheets set apart in lists and lines of facts. */
type Walk = {
  lines: PageLine[];
  text: string;
  spaced: string;
  prefix: string;
  bold: number;
  plain: number;
  inParagraph: boolean;
  /** What the page's readers saw struck out, or not at all. */
  dropped: DroppedText[];
  struck: ReadonlySet<string>;
  /** Whether `text` ends with a blank: asking the growing text itself would copy it each time. */
  endsBlank: boolean;
  factsOf: (element: Element) => ElementFacts;
};

type HtmlLines = { lines: PageLine[]; hints: PageHints; dropped: DroppedText[] };

/** The lines of a saved page, in the order of its document, each with what the markup says about it. */
export function htmlLines(html: string): HtmlLines {
  const { document } = parseHTML(html);
  const root = document.body ?? document.documentElement;
  if (!root) return { lines: [], hints: readHints(document), dropped: [] };
  const factsOf = elementFacts(root);
  const walk: Walk = {
    lines: [],
    text: '',
    spaced: '',
    prefix: '',
    bold: 0,
    plain: 0,
    inParagraph: false,
    dropped: [],
    struck: struckClasses(document),
    endsBlank: true,
    factsOf,
  };
  descend(root, walk, { hint: 'none', bold: false, total: factsOf(root).han, depth: 0 });
  flush(walk, 'none');
  return { lines: walk.lines, hints: readHints(document), dropped: walk.dropped };
}

type Around = { hint: PageLine['hint']; bold: boolean; total: number; depth: number };

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
  if (unread.has(tag)) return;
  if (tag === 'BR') return flush(walk, around.hint);
  if (tag === 'IMG') return addImage(element, walk, around);
  if (inline.has(tag) && !crumbClass(element)) {
    walk.spaced += gap;
    descend(element, walk, { ...around, bold: around.bold || tag === 'B' || tag === 'STRONG' });
    walk.spaced += gap;
    return;
  }
  flush(walk, around.hint);
  walk.inParagraph = tag === 'P' || tag === 'BLOCKQUOTE';
  const hint = hintOf(element, tag, around, walk);
  if (tag === 'LI') walk.prefix = element.parentElement?.tagName.toUpperCase() === 'OL' ? '1. ' : '• ';
  if (tag === 'TR') addText(walk, cellTexts(element, walk, around.total).join('\u00a0\u00a0'), false);
  else descend(element, walk, { ...around, hint });
  flush(walk, hint);
  walk.prefix = '';
}

function cellTexts(row: Element, walk: Walk, total: number): string[] {
  const reading = readingOf(walk, total);
  return [...copyNodes(row, reading)].flatMap((cell) =>
    'tagName' in cell ? [copyText(cell, reading).trim()] : [],
  );
}

const crumbClass = (element: Element) => words(element).some((word) => crumbWords.has(word));

function hintOf(element: Element, tag: string, around: Around, { factsOf }: Walk): PageLine['hint'] {
  if (around.hint === 'chrome' && !crumbClass(element)) return 'chrome';
  if (tag === 'H1') return 'heading';
  if (crumbClass(element) && factsOf(element).length < 120) return 'crumb';
  if (isChrome(element, tag, factsOf(element), around.total)) return 'chrome';
  if (/^H[2-6]$/.test(tag)) return 'subhead';
  if (tag === 'FIGCAPTION' || words(element).some((word) => captionWords.has(word))) return 'caption';
  return around.hint === 'subhead' || around.hint === 'heading' ? 'none' : around.hint;
}

/** Navigation, footers and their like, unless they hold the story or its related reading. */
function isChrome(element: Element, tag: string, facts: ElementFacts, total: number): boolean {
  const named =
    tag === 'NAV' ||
    tag === 'FOOTER' ||
    tag === 'FORM' ||
    words(element).some((word) => chromeWords.has(word));
  return named && !holdsStory(facts, total);
}

/** The story or its related reading is in it. */
const holdsStory = ({ holdsHeading, holdsRelated, han }: ElementFacts, total: number): boolean =>
  holdsHeading || holdsRelated || han > total * 0.4;

function addText(walk: Walk, text: string, bold: boolean): void {
  const collapsed = text.replaceAll(/[ \t\n\r\f]+/g, ' ');
  const count = collapsed.trim().length;
  if (bold) walk.bold += count;
  else walk.plain += count;
  const added = walk.endsBlank ? collapsed.replace(/^ /, '') : collapsed;
  walk.text += added;
  if (added !== '') walk.endsBlank = added.endsWith(' ');
  walk.spaced += collapsed;
}

function flush(walk: Walk, hint: PageLine['hint']): void {
  const strong = hint === 'none' && walk.bold > 0 && walk.plain === 0;
  const line = pageLine(
    walk.prefix + (isFacts(walk, hint) ? facts(walk.spaced) : walk.text),
    walk.lines.length + 1,
    strong ? 'strong' : hint,
  );
  if (line && line.text !== '' && walk.text.trim() !== '') {
    walk.lines.push(line);
    walk.prefix = '';
  }
  Object.assign(walk, { text: '', spaced: '', bold: 0, plain: 0, endsBlank: true });
}

const gap = '\u2003\u2003';
const facts = (spaced: string) =>
  spaced.replaceAll(/[ \u2003]+/g, (blank) => (blank.includes('\u2003') ? gap : blank)).trim();

/** Not copy, nor a title: a line whose inline elements are things of their own. */
const isFacts = ({ text, inParagraph }: Walk, hint: PageLine['hint']) =>
  (hint === 'none' || hint === 'chrome') &&
  text.length <= 200 &&
  !text.includes('。') &&
  (!inParagraph || /来源|作者|编辑|\d{4}[-年]/u.test(text));

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
