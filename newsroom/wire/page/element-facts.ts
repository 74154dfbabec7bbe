import { hanCount } from './page-line.ts';
import { relatedHeading } from './page-words.ts';

/** What is asked of an element's text and of what stands in it. */
export type ElementFacts = {
  /** Characters of its text. */
  length: number;
  han: number;
  /** It holds a heading of the first rank, or one that heads a list of related reading. */
  holdsHeading: boolean;
  holdsRelated: boolean;
};

/** Those that may head a list of related reading. */
const mayHead = new Set(['H2', 'H3', 'H4', 'H5', 'P', 'DIV', 'SPAN', 'STRONG', 'DT']);
/** Text of a heading, the blanks of its markup included. */
const longestHeading = 400;

type Open = { element: Element; next: Node | null; text: string; facts: ElementFacts };

/**
 * The facts of all elements in one walk. Each element asking for the text below it would read a page once a level of its
 * nesting; and a walk that calls itself ends the process where someone nested thousands.
 */
export function elementFacts(root: Element): (element: Element) => ElementFacts {
  const known = new WeakMap<Element, ElementFacts>();
  const open = [begin(root)];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.next;
    if (node === null) {
      finish(top, open.at(-2));
      known.set(top.element, top.facts);
      open.pop();
      continue;
    }
    top.next = node.nextSibling;
    if (isElement(node)) open.push(begin(node));
    else if (node.nodeType === 3 || node.nodeType === 4) addText(top, node.textContent ?? '');
  }
  return (element) => known.get(element) ?? noFacts;
}

const noFacts: ElementFacts = { length: 0, han: 0, holdsHeading: false, holdsRelated: false };
const begin = (element: Element): Open => ({
  element,
  next: element.firstChild,
  text: '',
  facts: { ...noFacts },
});

const isElement = (node: Node): node is Element => node.nodeType === 1;

function addText(to: Open, text: string): void {
  to.facts.length += text.length;
  to.facts.han += hanCount(text);
  if (to.facts.length <= longestHeading) to.text += text;
}

/** What is known of an element's inside counts for the one around it too. */
function finish({ element, text, facts }: Open, around: Open | undefined): void {
  if (!around) return;
  const tag = element.tagName.toUpperCase();
  const heads = mayHead.has(tag) && facts.length <= longestHeading && relatedHeading.test(text.trim());
  around.facts.length += facts.length;
  around.facts.han += facts.han;
  around.facts.holdsHeading ||= facts.holdsHeading || tag === 'H1';
  around.facts.holdsRelated ||= facts.holdsRelated || heads;
  if (around.facts.length <= longestHeading) around.text += text;
}
