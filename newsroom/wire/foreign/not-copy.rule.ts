import { type PageSheet, isSelected } from './page-sheet.rule.ts';

/** Something in foreign HTML that its own readers saw struck out, or not at all, and why it is no copy. */
export type LeftOut = { why: NotCopy; text: string };
export type NotCopy =
  '删去的文字' | '划去的文字' | '批注' | '隐藏的文字' | '页面功能文字' | '播放器' | '图片' | '链接';

export type Reading = {
  /** What the page's own style sheets strike out and hide. */
  sheet: PageSheet;
  leave: (one: LeftOut) => void;
  /** False for something that is copy here all the same. */
  mayLeave?: (element: Element, why: NotCopy) => boolean;
};

/**
 * The children of an element that are copy: text and elements, without what was deleted or struck out, remarks, and
 * what is hidden. Those are told to `leave`.
 */
export function* copyNodes(parent: Node, reading: Reading): Generator<Element | Text> {
  // Word puts a remark's mark between two comments of its own, for programs that know no remarks.
  let remark = false;
  let deleted = false;
  for (const child of parent.childNodes) {
    if (child.nodeType === 8) remark = isRemarkOpen(child.textContent ?? '', remark);
    else if (isElement(child) && edges.has(child.nodeName.toUpperCase()))
      deleted = isDeletionOpen(child, deleted);
    else if (remark || deleted) leave(child, remark ? '批注' : '删去的文字', reading);
    else if (isText(child)) yield child;
    else if (isElement(child)) {
      const why = whyNotCopy(child, reading.sheet);
      if (why === null || reading.mayLeave?.(child, why) === false) yield child;
      else leave(child, why, reading);
    }
  }
}

function isRemarkOpen(comment: string, open: boolean): boolean {
  if (/^\s?\[if !supportannotations\]/i.test(comment)) return true;
  return open && !/^\s?\[endif\]/i.test(comment);
}

/** CKEditor parts changes and remarks from the rest by empty elements before and behind them. */
const edges = new Set(['SUGGESTION-START', 'SUGGESTION-END', 'COMMENT-START', 'COMMENT-END']);

function isDeletionOpen(edge: Element, open: boolean): boolean {
  if (!/^deletion\b/.test(edge.getAttribute('name') ?? '')) return open;
  return edge.nodeName.toUpperCase() === 'SUGGESTION-START';
}

function leave(node: Node, why: NotCopy, { leave: told }: Reading): void {
  const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  if (text !== '') told({ why, text });
}

const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** What no browser shows as text. */
const unshown = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** All copy in an element as one text, however deep it lies. */
export function copyText(parent: Element, reading: Reading): string {
  const texts: string[] = [];
  const ahead: Node[] = [parent];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (isText(node)) texts.push(node.textContent ?? '');
    else if (!unshown.has(node.nodeName.toUpperCase()))
      ahead.push(...[...copyNodes(node, reading)].toReversed());
  }
  return texts.join('');
}

const deletions = new Set(['DEL', 'W:DEL', 'W:MOVEFROM', 'TEXT:DELETION', 'TEXT:TRACKED-CHANGES']);
/** Of Word and Word in a browser, and of editors that keep changes in the page: LoopIndex, Froala, CKEditor. */
const deletedClasses = new Set(['msodel', 'trackchangetextdeletion', 'ice-del', 'fr-tracking-deleted', 'ck-suggestion-marker-deletion']); // prettier-ignore
/** The mark of a remark in the text, and its words below, as Word and WPS write them. */
const remarkClasses = new Set(['msocomanchor', 'msocomoff', 'msocomtxt', 'msocommentreference', 'msocommenttext', 'msocommentsubject']); // prettier-ignore

/** Null for what is copy. */
function whyNotCopy(element: Element, sheet: PageSheet): NotCopy | null {
  const name = element.nodeName.toUpperCase();
  const classes = (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/);
  const style = styleOf(element);
  const has = (known: ReadonlySet<string>) => classes.some((one) => known.has(one));
  if (deletions.has(name) || has(deletedClasses) || element.getAttribute('role') === 'deletion')
    return '删去的文字';
  if (has(remarkClasses) || isWordRemark(element, style) || isDocsRemark(element, name)) return '批注';
  if (isStruck(name, style) || (!style.has('text-decoration') && isSelected(element, sheet.struck)))
    return '划去的文字';
  if (isHidden(element, name, style) || isUnseen({ element, name, style, has, sheet })) return '隐藏的文字';
  const around = name === 'SVG' && element.querySelector('image') !== null;
  return controls.has(name) && !around ? '页面功能文字' : null;
}

/** Things to press and to fill in; drawings, whose words stand in a picture. One around a picture is told as that. */
const controls = new Set(['BUTTON', 'SELECT', 'TEXTAREA', 'SVG']);

type Style = ReadonlyMap<string, string>;

const declaration = (text: string): [string, string][] => {
  const at = text.indexOf(':');
  const name = text.slice(0, Math.max(0, at)).trim();
  return name === '' ? [] : [[name, text.slice(at + 1).trim()]];
};

export const styleOf = (element: Element): Style =>
  new Map((element.getAttribute('style') ?? '').toLowerCase().split(';').flatMap(declaration));

/** `mso-comment-reference` is none: it stands around the words that a remark is about. */
const isWordRemark = (element: Element, style: Style): boolean =>
  /^comment(?:-list|-reference)?$/.test(style.get('mso-element') ?? '') ||
  style.get('mso-special-character') === 'comment' ||
  /^_com_\d+$/.test(element.getAttribute('id') ?? '') ||
  /#_mso(?:com|anchor)_\d+$/.test(element.getAttribute('href') ?? '');

/** Google Docs: [a] in the text leads to the remark below, which leads back. */
function isDocsRemark(element: Element, name: string): boolean {
  if (name === 'A') return /#cmnt(?:_ref)?\d+$/.test(element.getAttribute('href') ?? '');
  if (name !== 'DIV' && name !== 'P' && name !== 'SUP') return name === 'OFFICE:ANNOTATION';
  let first = element.firstElementChild;
  for (let depth = 0; first && first.nodeName.toUpperCase() !== 'A' && depth < 3; depth += 1)
    first = first.firstElementChild;
  return /#cmnt_ref\d+$/.test(first?.getAttribute('href') ?? '');
}

function isStruck(name: string, style: Style): boolean {
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (line.includes('line-through')) return true;
  const word = style.get('text-line-through') ?? 'none';
  return !word.startsWith('none') || ((name === 'S' || name === 'STRIKE') && !line.includes('none'));
}

/** What only hangs at a word, and reads in its line: blocks that a sheet hides may be what a page unfolds. */
const inLine = new Set('A ABBR B CITE CODE EM FONT I LABEL MARK SMALL SPAN STRONG SUB SUP TT U'.split(' '));
/** For screen readers, and against copying. */
const unseenClasses = new Set(['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'a11y-hidden', 'jammer']); // prettier-ignore

type Unseen = {
  element: Element;
  name: string;
  style: Style;
  has: (known: ReadonlySet<string>) => boolean;
  sheet: PageSheet;
};

/** Words in a line that nobody saw there. */
const isUnseen = ({ element, name, style, has, sheet }: Unseen): boolean =>
  inLine.has(name) &&
  (has(unseenClasses) ||
    /^-\d{3,}px/.test(style.get('left') ?? style.get('text-indent') ?? '') ||
    (element.firstElementChild === null &&
      (/^0(?:\.0+)?\s?(?:!|$)/.test(style.get('opacity') ?? '') ||
        style.get('color')?.startsWith('transparent') === true)) ||
    (!style.has('display') && isSelected(element, sheet.hidden)));

/** Round elements with sizes of their own, and pictures, such a size only closes the gaps between them. */
const isShrunk = (element: Element, style: Style): boolean =>
  element.firstChild !== null &&
  element.firstElementChild === null &&
  /^(?:(?:0|0?\.0+|0\.)(?:px|pt|r?em|%)?|1px)\s?(?:!|$)/.test(style.get('font-size') ?? '');

/** `until-found` is folded away, and shown to whoever looks for it. */
const isHidden = (element: Element, name: string, style: Style): boolean =>
  (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') ||
  style.get('display')?.startsWith('none') === true ||
  /^(?:hidden|collapse)/.test(style.get('visibility') ?? '') ||
  style.get('mso-hide')?.startsWith('all') === true ||
  isShrunk(element, style) ||
  (name === 'DIALOG' && !element.hasAttribute('open')) ||
  name === 'NOSCRIPT' ||
  name === 'TEMPLATE';

/** Longest piece of what was left out that is told in a line, and how many of each kind. */
const longestTold = 12;
const mostTold = 3;

/** 删去的文字“30”；批注“[A1]”、“这里要核实”等 3 处 */
export const toldLeftOut = (left: readonly LeftOut[]): string =>
  [...Map.groupBy(left, ({ why }) => why)]
    .map(([why, list]) => {
      const texts = list.slice(0, mostTold).map(({ text }) => `“${shortened(text)}”`);
      return `${why}${texts.join('、')}${list.length > mostTold ? `等 ${list.length} 处` : ''}`;
    })
    .join('；');

const shortened = (text: string): string =>
  text.length > longestTold ? `${text.slice(0, longestTold)}…` : text;
