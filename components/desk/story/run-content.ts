import type { JSONContent } from '@tiptap/core';
import type { Node, Mark as NodeMark } from '@tiptap/pm/model';
import type { Mark, Run } from '#newsroom/body/body.rule.ts';

/** Inline text as text nodes of the editor. */
export const runsToContent = (runs: readonly Run[]): JSONContent[] =>
  tidyRuns(runs).map(({ text, marks = [] }) => ({ type: 'text', text, marks: marks.map(markToContent) }));

/** The inline text that a node holds. */
export const nodeRuns = (node: Node): Run[] =>
  tidyRuns(node.children.map(({ text = '', marks }) => ({ text, marks: marks.flatMap(toMark) })));

export const isBlank = (runs: readonly Run[]): boolean => runs.every(({ text }) => text.trim() === '');

/** The same text with marks in one order, each kind once, and neighbours that look alike as one run. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const { text, marks = [] } of runs) {
    const sorted = markOrder.flatMap((type) => marks.filter((mark) => mark.type === type).slice(0, 1));
    const last = tidy.at(-1);
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(sorted)) last.text += text;
    else if (text !== '') tidy.push(sorted.length > 0 ? { text, marks: sorted } : { text });
  }
  return tidy;
}

/** From the outermost on; the editor's marks are declared in this order too. */
const markOrder: readonly Mark['type'][] = [
  'link',
  'story',
  'strong',
  'emphasis',
  'latin',
  'ruby',
  'superscript',
  'subscript',
];

function markToContent({ type, ...attrs }: Mark) {
  return { type, attrs };
}

function toMark({ type, attrs }: NodeMark): Mark[] {
  switch (type.name) {
    case 'link':
      return [{ type: 'link', href: attrs['href'] }];
    case 'story':
      return [{ type: 'story', publicId: attrs['publicId'] }];
    case 'ruby':
      return [{ type: 'ruby', text: attrs['text'] }];
    case 'strong':
    case 'emphasis':
    case 'latin':
    case 'superscript':
    case 'subscript':
      return [{ type: type.name }];
    default:
      return [];
  }
}
