import { Extension } from '@tiptap/core';
import { Mark, type ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';

/**
 * Where an input method begins: what is selected goes first, and the cursor gets the marks that typed words have there.
 * Left to itself the browser composes inside the link whose end was selected, while by our marks the words stand behind
 * it. ProseMirror's view then draws what is composed a second time, and its letters stay (ProseMirror issue 1408). With
 * marks that are set its view gives the composition a place of its own, out of the link.
 */
export const ComposeOver = Extension.create({
  name: 'composeOver',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          compositionstart: (view) => {
            if (view.composing || !view.editable) return false;
            // The view hears of a moved selection a moment later.
            view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
            const made = placeToCompose(view.state);
            if (made) view.dispatch(made);
            return false;
          },
        },
      },
    }),
  ],
});

/** Null where the view does well by itself. */
export function placeToCompose(state: EditorState): Transaction | null {
  const { selection, tr } = state;
  if (!(selection instanceof TextSelection)) return null;
  const { $from, $to, empty } = selection;
  if (!empty) tr.deleteSelection();
  const { $from: $cursor } = tr.selection;
  if (!$cursor.parent.inlineContent) return tr.scrollIntoView();
  const edges = edgesAt($cursor);
  const typed = (empty ? (state.storedMarks ?? $from.marks()) : $from.marksAcross($to)) ?? [];
  const marks = typed.filter((mark) => !mark.isInSet(edges));
  if (edges.length > 0 || !Mark.sameSet(marks, $cursor.marks())) tr.setStoredMarks(marks);
  else if (empty) return null;
  return tr.scrollIntoView();
}

/**
 * What begins or ends at the cursor and takes no words in there: a link, a reading. Also what is composed at its
 * beginning stays out: in an element that holds nothing else the browser would drop the element with each letter.
 */
function edgesAt({ textOffset, nodeBefore, nodeAfter }: ResolvedPos): readonly Mark[] {
  if (textOffset > 0) return [];
  const before = nodeBefore?.marks ?? [];
  const after = nodeAfter?.marks ?? [];
  return [
    ...before.filter((mark) => !mark.isInSet(after)),
    ...after.filter((mark) => !mark.isInSet(before)),
  ].filter(({ type }) => type.spec.inclusive === false);
}
