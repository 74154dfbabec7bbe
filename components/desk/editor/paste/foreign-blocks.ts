import { limits } from '#lib/limits.ts';
import { type Block, type Mark, type Run, runsText } from '#newsroom/body/body.rule.ts';
import { parseEmbedAddress } from '#newsroom/body/embed-address.rule.ts';
import { isBlock, isBlockName } from '#newsroom/wire/foreign/block-element.rule.ts';
import { formulaText, isDrawnFormula } from '#newsroom/wire/foreign/formula.rule.ts';
import {
  type LeftOut,
  copyNodes,
  copyText,
  isElement,
  styleOf,
} from '#newsroom/wire/foreign/not-copy.rule.ts';
import {
  type ItemLabel,
  isWrittenLabel,
  itemLabels,
  wrapsItems,
  writtenLabel,
} from '#newsroom/wire/foreign/list-label.rule.ts';
import { type PageSheet, readSheets } from '#newsroom/wire/foreign/page-sheet.rule.ts';
import { isPlayer, playerFacts } from '#newsroom/wire/foreign/player-element.rule.ts';
import { rubyParts } from '#newsroom/wire/foreign/ruby.rule.ts';
import { hiddenPicture, signOf } from '#newsroom/wire/foreign/sign-picture.rule.ts';
import { tableGrid } from '#newsroom/wire/foreign/table-grid.rule.ts';
import { isBlank, tidyRuns } from '../../story/run-content.ts';
import { blockLines, goesOn, joined, labelled, plain, trimmed } from './foreign-lines.ts';
import { lostAddress, marksOf, rubyMark } from './foreign-marks.ts';
import { playerBlock } from './plain-paste.ts';

export type ForeignCopy = {
  blocks: Block[];
  /** Pictures that were left out: only what is stored here is shown. */
  pictures: number;
  /** What was no copy where it comes from: deleted, struck out, remarks, hidden. */
  left: LeftOut[];
  /** It is more than any story holds, and was not read to its end. */
  tooMuch: boolean;
};

/**
 * What can be taken over of HTML from anywhere (agency pages, Word, WeChat): its text with the few marks that copy has,
 * headings, lists and tables. An allow-list: what is not named here brings in its text at most. The tree must be one
 * that belongs to no window, so that nothing in it runs or loads.
 */
export function foreignBlocks(root: Element): ForeignCopy {
  const read: Read = { blocks: [], pictures: 0 };
  const whole: Whole = { sheet: readSheets(root), left: [], characters: 0, elements: 0 };
  const reader = new Reader(read, whole);
  reader.walk(root, []);
  reader.endParagraph();
  return { ...read, left: whole.left, tooMuch: isTooMuch(whole) };
}

type Read = Pick<ForeignCopy, 'blocks' | 'pictures'>;
/** What one reading shares, however many readers it takes. */
type Whole = { sheet: PageSheet; left: LeftOut[]; characters: number; elements: number };

/** Beyond them nothing more is read: what was read already fits into no story. Word writes dozens of elements a line. */
const mostElements = 50 * limits.storyBlocks.most;
const isTooMuch = ({ characters, elements }: Whole): boolean =>
  characters > limits.storyCharacters.most || elements > mostElements;

/** Deeper markup is read as text: nothing honest nests so deep, and the walk calls itself. */
const deepest = 200;

const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK BASE FRAME APPLET SVG SOURCE TRACK CANVAS INPUT TEXTAREA SELECT BUTTON DATALIST METER PROGRESS NOEMBED NOFRAMES RP'.split(
    ' ',
  ),
);
const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

class Reader {
  private runs: Run[] = [];
  private readonly copy: Read;
  private readonly whole: Whole;
  private depth: number;
  /** What Word wrote out before the line that is being read. */
  private label: string | null = null;
  /** Breaks of the text part its lines here. */
  private kept = false;
  /** Lists may stand here: not in headings, cells and items. */
  private readonly counts: boolean;

  constructor(copy: Read, whole: Whole, depth = 0, counts = true) {
    this.counts = counts;
    this.copy = copy;
    this.whole = whole;
    this.depth = depth;
  }

  walk(element: Element, marks: readonly Mark[]): void {
    const reading = readingInto(this.whole.left, this.whole);
    if (this.depth >= deepest) return this.text(copyText(element, reading), marks);
    this.depth += 1;
    for (const child of copyNodes(element, reading)) {
      if (isTooMuch(this.whole)) break;
      this.node(child, marks);
    }
    this.depth -= 1;
  }

  /** What was read since the last block is a paragraph, without the spaces that set it in. */
  endParagraph(): void {
    const runs = trimmed(tidyRuns(this.runs));
    this.runs = [];
    if (isBlank(runs)) return;
    const player = playerBlock(runsText(runs));
    if (player) return this.push(player);
    const label = this.label === null ? null : writtenLabel(this.label);
    if (label?.kind !== 'number' && label?.kind !== 'bullet')
      this.push(label ? labelled(label, runs) : { type: 'paragraph', runs });
    else if (this.counts) this.push(labelled(label, runs));
    else
      this.push(
        labelled({ kind: 'text', text: label.kind === 'number' ? `${this.label?.trim()} ` : '' }, runs),
      );
    this.label = null;
  }

  private text(text: string, marks: readonly Mark[]): void {
    const clean = text.replaceAll(/\u200b|\u200c|\u2060|\ufeff/g, '').replaceAll(/[ \t\r\n\f\u00a0]+/g, ' ');
    this.whole.characters += clean.length;
    if (clean !== '') this.runs.push(marks.length > 0 ? { text: clean, marks: [...marks] } : { text: clean });
  }

  private node(node: Element | Text, marks: readonly Mark[]): void {
    if (isElement(node)) this.element(node, marks);
    else if (this.kept && /[\r\n]/.test(node.textContent ?? ''))
      (node.textContent ?? '').split(/\r\n?|\n/).forEach((line, at) => {
        if (at > 0) this.endParagraph();
        this.text(line, marks);
      });
    else this.text(node.textContent ?? '', marks);
  }

  private element(element: Element, marks: readonly Mark[]): void {
    const name = element.nodeName.toUpperCase();
    this.whole.elements += 1;
    const sign = name === 'IMG' ? signOf(element) : null;
    if (sign !== null) return this.text(sign, marks);
    if (name === 'IMG') return this.picture(element);
    if (isPlayer(name)) return this.player(element);
    if (name === 'SVG') return this.drawing(element);
    this.tellUnseen(element, name);
    if (isWrittenLabel(element)) this.label = element.textContent ?? '';
    if (skipped.has(name) || isWrittenLabel(element)) return;
    if (isDrawnFormula(element)) return;
    if (name === 'BR' || name === 'HR') this.endParagraph();
    else if (headings.has(name))
      this.lines(element, marks, (runs) => ({ type: 'subhead', runs: plain(runs) }));
    else if (name === 'UL' || name === 'OL') this.list(element, marks);
    else if (name === 'TABLE') this.table(element, marks);
    else if (name === 'BLOCKQUOTE') this.quote(element, marks);
    else if (name === 'MATH') this.text(formulaText(element), marks);
    else if (name === 'RUBY') this.ruby(element, marks);
    else if (isBlock(element)) {
      this.endParagraph();
      const { kept } = this;
      this.kept = keepsBreaks(element, name) ?? kept;
      this.walk(element, isBlockName(name) ? marks : [...marks, ...marksOf(element, name)]);
      this.endParagraph();
      this.kept = kept;
    } else this.walk(element, [...marks, ...marksOf(element, name)]);
  }

  /** A picture's place: only what is stored here is shown, so it waits for an upload. */
  private picture(element: Element): void {
    this.endParagraph();
    this.copy.pictures += 1;
    const alt = (element.getAttribute('alt') ?? '').trim();
    this.push({ type: 'figure', mediaId: null, caption: '', credit: '', alt });
  }

  private player(element: Element): void {
    const { address, told } = playerFacts(element);
    const film = parseEmbedAddress(address);
    this.endParagraph();
    if (film) this.push({ type: 'embed', ...film, title: '' });
    else this.whole.left.push({ why: '播放器', text: told });
  }

  /** A drawing around a picture is how WeChat's editors set one that can be pressed. */
  private drawing(element: Element): void {
    if (hiddenPicture(element) !== null) this.picture(element);
  }

  /** What leads nowhere from here, and pictures behind an element: neither has a place in copy. */
  private tellUnseen(element: Element, name: string): void {
    const picture = hiddenPicture(element);
    if (picture !== null) this.whole.left.push({ why: '图片', text: picture });
    const address = name === 'A' ? lostAddress(element) : null;
    if (address !== null) this.whole.left.push({ why: '链接', text: address });
  }

  private ruby(element: Element, marks: readonly Mark[]): void {
    const within = readingInto(this.whole.left, this.whole);
    if (this.depth >= deepest) return this.text(copyText(element, within), marks);
    this.depth += 1;
    for (const { base, reading } of rubyParts(element, within)) {
      const mark = reading === '' ? null : rubyMark(reading, marks);
      for (const node of base) this.node(node, mark ? [...marks, mark] : marks);
      if (reading !== '' && !mark) this.text(`（${reading}）`, marks);
    }
    this.depth -= 1;
  }

  /** What is inside, read by itself. */
  private inside(element: Element, marks: readonly Mark[]): Block[] {
    this.endParagraph();
    const inner = new Reader({ blocks: [], pictures: 0 }, this.whole, this.depth, false);
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

  /** What stands under an item beside its own line, such as another list, parts the list; it counts on behind. */
  private list(element: Element, marks: readonly Mark[]): void {
    this.endParagraph();
    this.items(element, itemLabels(element), marks);
    this.endParagraph();
  }

  private items(parent: Element, labels: (item: Element) => ItemLabel, marks: readonly Mark[]): void {
    for (const child of copyNodes(parent, readingInto(this.whole.left, this.whole))) {
      if (isTooMuch(this.whole)) break;
      if (!isElement(child)) this.node(child, marks);
      else if (this.depth < deepest && wrapsItems(child)) {
        this.depth += 1;
        this.items(child, labels, marks);
        this.depth -= 1;
      } else if (child.nodeName.toUpperCase() !== 'LI') this.node(child, marks);
      else {
        const inner = this.inside(child, marks);
        const line = inner.findIndex(({ type }) => type === 'paragraph' || type === 'list');
        inner.forEach((block, at) =>
          this.push(block.type === 'paragraph' && at === line ? labelled(labels(child), block.runs) : block),
        );
      }
    }
  }

  /** Lists that go on where one ended are one. */
  private push(block: Block): void {
    const last = this.copy.blocks.at(-1);
    if (last?.type === 'list' && block.type === 'list' && goesOn(last, block))
      last.items.push(...block.items);
    else this.copy.blocks.push(block);
  }

  private table(element: Element, marks: readonly Mark[]): void {
    const grid = tableGrid(element, readingInto(this.whole.left, this.whole));
    if (grid === null) {
      this.endParagraph();
      this.walk(element, marks);
      this.endParagraph();
      return;
    }
    const behind: Block[] = [];
    const lines = (one: Element) => {
      const inner = this.inside(one, marks);
      behind.push(...inner.filter(({ type }) => type === 'figure' || type === 'embed'));
      return joined(inner.flatMap(blockLines));
    };
    const caption = [...element.children]
      .filter((one) => one.nodeName.toUpperCase() === 'CAPTION')
      .map(lines);
    this.copy.blocks.push({
      type: 'table',
      caption: runsText(joined(caption)),
      header: grid.header,
      rows: grid.rows.map((row) => row.map((cell) => (cell === null ? [] : lines(cell)))),
    });
    behind.forEach((block) => this.push(block));
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

/** As a browser sets them; null where that is as around it. */
function keepsBreaks(element: Element, name: string): boolean | null {
  const said = styleOf(element).get('white-space');
  if (said !== undefined) return said.startsWith('pre') || said.startsWith('break-spaces');
  return name === 'PRE' || name === 'LISTING' || name === 'XMP' ? true : null;
}

const readingInto = (left: LeftOut[], { sheet }: Whole) => ({
  sheet,
  leave: (one: LeftOut) => void left.push(one),
});
