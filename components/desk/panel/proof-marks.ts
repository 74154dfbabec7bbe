import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Doubt } from './proof-spots.ts';

const key = new PluginKey<DecorationSet>('proofMarks');

/** Marks doubtful places in the copy; between two readings the marks move with the text. */
export const proofMarks = () =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        const fresh: unknown = tr.getMeta(key);
        return fresh instanceof DecorationSet ? fresh : marks.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** Blanks are told in the panel alone: while one types, there often is one at the end. */
export function showMarks(editor: Editor, doubts: readonly Doubt[]): void {
  const marks = doubts.flatMap(({ check, spot }) =>
    spot.in === 'copy' && check !== 'blank'
      ? [Decoration.inline(spot.from, spot.to, { class: 'doubt' })]
      : [],
  );
  const { state, view } = editor;
  view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, marks)).setMeta('addToHistory', false));
}

export const unplugMarks = (editor: Editor): void => {
  if (!editor.isDestroyed) editor.unregisterPlugin(key);
};
