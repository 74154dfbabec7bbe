import type { Block, Mark, Run } from '#newsroom/article/body.rule.ts';
import { readLinkAddress } from '#newsroom/article/link-address.rule.ts';
import { isBlank, tidyRuns } from './run-content.ts';

export type ForeignCopy = {
  blocks: Block[];
  /** Pictures that were left out: only what is stored here is shown. */
  pictures: number;
};

/**
 * What can be taken over of HTML from anywhere (agency pages, Word, WeChat): its text with the few marks that copy has,
 * headings, lists and tables. An allow-list: what is not named here brings in its text at most. The tree must be one
 * that belongs to no window, so that nothing in it runs or loads.
 */
export function foreignBlocks(root: Element): ForeignCopy {
  const copy: ForeignCopy = { blocks: [], pictures: 0 };
  const reader = new Reader(copy);
  reader.walk(root, []);
  reader.endParagraph();
  return copy;
}

const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK BASE IFRAME FRAME OBJECT EMBED APPLET SVG MATH VIDEO AUDIO SOURCE TRACK CANVAS INPUT TEXTAREA SELECT BUTTON RT RP'.split(
    ' ',
  ),
);
const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q RB RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

class Reader {
  private runs: Run[] = [];
  private readonly copy: ForeignCopy;

  constructor(copy: ForeignCopy) {
    this.copy = copy;
  }

  walk(element: Element, marks: readonly Mark[]): void {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.text(child.textContent ?? '', marks);
      else if (isElement(child)) this.element(child, marks);
    }
  }

  /** What was read since the last block is a paragraph, without the spaces that set it in. */
  endParagraph(): void {
    const runs = trimmed(tidyRuns(this.runs));
    this.runs = [];
    if (!isBlank(runs)) this.copy.blocks.push({ type: 'paragraph', runs });
  }

  private text(text: string, marks: readonly Mark[]): void {
    const clean = text.replaceAll(/\u200b|\u200c|\u2060|\ufeff/g, '').replaceAll(/[ \t\r\n\f\u00a0]+/g, ' ');
    if (clean !== '') this.runs.push(marks.length > 0 ? { text: clean, marks: [...marks] } : { text: clean });
  }

  private element(element: Element, marks: readonly Mark[]): void {
    const name = element.nodeName.toUpperCase();
    if (name === 'IMG' || name === 'PICTURE') this.copy.pictures += 1;
    if (name === 'PICTURE' || skipped.has(name) || isHidden(element)) return;
    if (name === 'BR' || name === 'HR') this.endParagraph();
    else if (headings.has(name))
      this.lines(element, marks, (runs) => ({ type: 'subhead', runs: plain(runs) }));
    else if (name === 'UL' || name === 'OL') this.list(element, name === 'OL', marks);
    else if (name === 'TABLE') this.table(element, marks);
    else if (name === 'BLOCKQUOTE') this.quote(element, marks);
    else if (inline.has(name)) this.walk(element, [...marks, ...marksOf(element, name)]);
    else {
      this.endParagraph();
      this.walk(element, marks);
      this.endParagraph();
    }
  }

  /** What is inside, read by itself. */
  private inside(element: Element, marks: readonly Mark[]): Block[] {
    this.endParagraph();
    const inner = new Reader({ blocks: [], pictures: 0 });
    inner.walk(element, marks);
    inner.endParagraph();
    this.copy.pictures += inner.copy.pictures;
    return inner.copy.blocks;
  }

  private lines(element: Element, marks: readonly Mark[], make: (runs: Run[]) => Block): void {
    for (const block of this.inside(element, marks)) {
      this.copy.blocks.push(block.type === 'paragraph' ? make(block.runs) : block);
    }
  }

  private list(element: Element, ordered: boolean, marks: readonly Mark[]): void {
    const items = this.inside(element, marks).flatMap(blockLines);
    if (items.length > 0) this.copy.blocks.push({ type: 'list', ordered, items });
  }

  /** A table of one column or one row is there for its looks. */
  private table(element: Element, marks: readonly Mark[]): void {
    const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
    const width = Math.max(0, ...rows.map((row) => row.children.length));
    if (rows.length < 2 || width < 2) {
      this.endParagraph();
      this.walk(element, marks);
      this.endParagraph();
      return;
    }
    const cells = rows.map((row) =>
      [...row.children].map((cell) => joined(this.inside(cell, marks).flatMap(blockLines))),
    );
    const header = rows[0]?.querySelector('th') !== null;
    const even = cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
    this.copy.blocks.push({ type: 'table', caption: '', header, rows: even });
  }

  /** Around more than a paragraph a quotation is there for its looks. */
  private quote(element: Element, marks: readonly Mark[]): void {
    const inner = this.inside(element, marks);
    const [only] = inner;
    if (inner.length === 1 && only?.type === 'paragraph') {
      this.copy.blocks.push({ type: 'quote', runs: only.runs, attribution: '' });
    } else this.copy.blocks.push(...inner);
  }
}

const isElement = (node: ChildNode): node is ChildNode & Element => node.nodeType === 1;
const styleOf = (element: Element): string => element.getAttribute('style')?.toLowerCase() ?? '';

function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return (
    /display:\s*none|mso-list:\s*ignore|mso-hide:\s*all|visibility:\s*hidden/.test(style) ||
    element.hasAttribute('hidden')
  );
}

function marksOf(element: Element, name: string): Mark[] {
  const style = styleOf(element);
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const bold =
    weight === undefined ? name === 'B' || name === 'STRONG' : /^(?:bold|bolder|[6-9]00)$/.test(weight);
  const marks: Mark[] = bold ? [{ type: 'strong' }] : [];
  if (
    (name === 'EM' && element.classList.contains('dot')) ||
    /text-emphasis(?:-style)?:\s*(?!none)\w/.test(style)
  )
    marks.push({ type: 'emphasis' });
  if (name === 'SUP') marks.push({ type: 'superscript' });
  if (name === 'SUB') marks.push({ type: 'subscript' });
  if (name === 'RUBY') {
    const reading = element.querySelector('rt')?.textContent.trim().slice(0, 60) ?? '';
    if (reading !== '') marks.push({ type: 'ruby', text: reading });
  }
  const address = name === 'A' ? readLinkAddress(element.getAttribute('href') ?? '') : null;
  if (address && 'href' in address) marks.push({ type: 'link', href: address.href });
  return marks;
}

/** A heading is bold by itself. */
const plain = (runs: readonly Run[]): Run[] =>
  tidyRuns(
    runs.map(({ text, marks = [] }) => ({ text, marks: marks.filter((mark) => mark.type !== 'strong') })),
  );

function blockLines(block: Block): Run[][] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return [block.runs];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.map(joined);
    default:
      return [];
  }
}

const joined = (lines: readonly Run[][]): Run[] =>
  tidyRuns(lines.flatMap((line, at) => (at === 0 ? line : [{ text: ' ' }, ...line])));

function trimmed(runs: readonly Run[]): Run[] {
  const last = runs.length - 1;
  return tidyRuns(
    runs.map((run, at) => ({
      ...run,
      text: (at === last ? run.text.trimEnd() : run.text).replace(at === 0 ? /^\s+/ : /^$/, ''),
    })),
  );
}
