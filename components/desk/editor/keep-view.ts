import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/**
 * Keeps what is shown where only a field of the story was set. ProseMirror's view asks whether the document has the same
 * markup, attributes included, and where it hasn't draws every block anew: captions would lose their cursor and an input
 * method its composition. The blocks show none of these attributes, so for drawing all documents are alike; whether two
 * of them are equal (which decides about saving) still counts every attribute.
 */
export const KeepView = Extension.create({
  name: 'keepView',
  addProseMirrorPlugins: () => [
    new Plugin({
      state: {
        init: (_config, { doc }) => alike(doc),
        apply: (tr) => alike(tr.doc),
      },
    }),
  ],
});

function alike(doc: Node): void {
  if (Object.hasOwn(doc, 'sameMarkup')) return;
  Object.assign(doc, {
    sameMarkup: (other: Node) => other.type === doc.type,
    eq: (other: Node) =>
      other === doc || (doc.hasMarkup(other.type, other.attrs, other.marks) && doc.content.eq(other.content)),
  });
}
