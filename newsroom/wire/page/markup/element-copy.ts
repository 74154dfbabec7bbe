import { isBlock } from '../../foreign/block-element.rule.ts';
import { fold, hanCount } from '../page-line.ts';
import { disclaimerHead, isFurniture } from '../page-words.ts';

/** What is known of an element with all that is in it. */
export type ElementCopy = {
  /** In the order of the document. */
  order: number;
  /** The order of the last element in it. */
  last: number;
  /** Han characters, those in links, and those of lines that read like copy. */
  han: number;
  linked: number;
  copy: number;
  /** Such lines that stand in the element itself and in no block below it. */
  own: number;
  /** Its text, as far as it is short; blanks and width of marks do not count. */
  text: string;
  pictures: number;
  block: boolean;
};

/** In characters: no heading is longer. */
const longestText = 400;

type Open = { element: Element; next: Node | null; facts: ElementCopy; line: Line; linked: boolean };
/** Text of one block by itself. */
type Line = { text: string; linked: number; han: number };

/**
 * Facts of all elements below `root`, in one walk that does not call itself: each element asking for what is below it would
 * read a page once a level.
 */
export function elementCopy(root: Element): Map<Element, ElementCopy> {
  const known = new Map<Element, ElementCopy>();
  const open: Open[] = [];
  const enter = (element: Element) => {
    const around = open.at(-1);
    const block = isBlock(element);
    const facts = {
      order: known.size,
      last: known.size,
      han: 0,
      linked: 0,
      copy: 0,
      own: 0,
      text: '',
      pictures: isPicture(element) ? 1 : 0,
      block,
    };
    known.set(element, facts);
    const line = block || !around ? { text: '', linked: 0, han: 0 } : around.line;
    const tag = element.tagName.toUpperCase();
    const linked = (around?.linked ?? false) || (tag === 'A' && element.hasAttribute('href'));
    // What stands before a block is a line of its own, and so is what stands before a break.
    if (around && (block || tag === 'BR')) closeLine(around);
    open.push({ element, next: silent.has(tag) ? null : element.firstChild, facts, line, linked });
  };
  enter(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.next;
    if (node === null) {
      open.pop();
      leave(top, open.at(-1), known.size - 1);
      continue;
    }
    top.next = node.nextSibling;
    if (node.nodeType === 1)
      enter(node as Element); // oxlint-disable-line typescript/no-unsafe-type-assertion -- by its type
    else if (node.nodeType === 3) addText(top, node.textContent ?? '');
  }
  return known;
}

const silent = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SELECT',
  'TEXTAREA',
  'SVG',
  'IFRAME',
  'BUTTON',
]);
const isPicture = (element: Element) => /^(?:img|amp-img)$/i.test(element.tagName);

function addText({ facts, line, linked }: Open, text: string): void {
  const clean = text.replaceAll(/\s+/g, '');
  if (clean === '') return;
  const han = hanCount(clean);
  facts.han += han;
  if (linked) facts.linked += han;
  if (facts.text.length <= longestText) facts.text += fold(clean);
  line.text += clean;
  line.han += han;
  if (linked) line.linked += han;
}

/** In characters of Han: less is a label, and of a longer paragraph no more counts. */
const leastCopy = 12;
const mostOfLine = 400;

function closeLine({ facts, line }: Open): void {
  const { text, han, linked } = line;
  Object.assign(line, { text: '', linked: 0, han: 0 });
  if (han < leastCopy || linked * 2 > han) return;
  const stops = text.match(/[。！？!?…；;，,]/gu)?.length ?? 0;
  const folded = fold(text.slice(0, longestText));
  if (isFurniture(folded) || disclaimerHead.test(folded)) return;
  const worth = /[。！？!?…]/u.test(text) || stops > 1 ? 1 : stops > 0 || han > 40 ? 0.5 : 0;
  const copy = Math.min(han, mostOfLine) * worth;
  facts.own += copy;
  facts.copy += copy;
}

function leave(top: Open, around: Open | undefined, last: number): void {
  const { facts } = top;
  if (facts.block || !around) closeLine(top);
  facts.last = last;
  if (!around) return;
  const into = around.facts;
  into.han += facts.han;
  into.linked += facts.linked;
  into.copy += facts.copy;
  into.pictures += facts.pictures;
  if (!facts.block) into.own += facts.own;
  if (into.text.length <= longestText) into.text += facts.text;
}
