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
  if (empty) {
    const marks = state.storedMarks ?? $from.marks();
    return besideLink($from) ? tr.setStoredMarks(marks) : null;
  }
  const marks = $from.marksAcross($to) ?? [];
  tr.deleteSelection();
  const { $from: $cursor } = tr.selection;
  if (!$cursor.parent.inlineContent) return tr.scrollIntoView();
  if (besideLink($cursor) || !Mark.sameSet(marks, $cursor.marks())) tr.setStoredMarks(marks);
  return tr.scrollIntoView();
}

/** At the edge of something that words typed beside it don't become part of: a link, a reading. */
const besideLink = ($cursor: ResolvedPos): boolean =>
  $cursor.textOffset === 0 &&
  [$cursor.nodeBefore, $cursor.nodeAfter].some(
    (node) => node?.marks.some(({ type }) => type.spec.inclusive === false) === true,
  );
