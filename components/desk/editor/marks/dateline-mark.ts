import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { fieldsOf } from '../../story/story-fields.ts';

/**
 * Shows the 电头 at the head of the first paragraph, as readers see it. It is an attribute that the style sheet prints:
 * an element in the text would stand in an input method's way.
 */
export const DatelineMark = Extension.create({
  name: 'datelineMark',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => decorate(doc) } })],
});

function decorate(doc: Node): DecorationSet | null {
  const dateline = fieldsOf(doc).dateline?.text;
  const index = doc.children.findIndex((node) => node.type.name === 'paragraph');
  const first = doc.maybeChild(index);
  if (!dateline || !first) return null;
  const from = doc.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
  return DecorationSet.create(doc, [
    Decoration.node(from, from + first.nodeSize, { 'data-dateline': dateline }),
  ]);
}
