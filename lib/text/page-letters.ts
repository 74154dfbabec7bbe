import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const unlike = /[^\p{L}\p{N}]/gu;

/** Letters and digits of a text alone: what two settings of the same words have in common. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replaceAll(unlike, '');

/** What nobody reads as a word of the text: code, and the readings beside Han characters. */
const passedOver: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'rt', 'rp']);

/** The same of all that a page shows. */
export function pageLetters(html: string): string {
  const parts: string[] = [];
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if ('childNodes' in node && !passedOver.has(node.nodeName))
      open.push(...node.childNodes.toReversed());
  }
  return lettersOf(parts.join(''));
}
