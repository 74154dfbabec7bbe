import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Plugin,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { goToNextCell } from '@tiptap/pm/tables';
import { backspace, enter } from './enter-keys.ts';

type Dispatch = ((tr: Transaction) => void) | undefined;

/** Below the last block of the story there is always a way on. */
const down: Command = (state, dispatch, view) => {
  const { selection, doc } = state;
  const last = doc.lastChild;
  const inLast = selection.$to.index(0) === doc.childCount - 1 || selection.to === doc.content.size;
  if (!last || last.type.name === 'paragraph' || !inLast) return false;
  if (selection instanceof TextSelection && !atLastText(selection, last, doc, view)) return false;
  const tr = state.tr.insert(doc.content.size, state.schema.node('paragraph'));
  dispatch?.(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView());
  return true;
};

function atLastText({ $head }: Selection, last: Node, doc: Node, view: Parameters<Command>[2]): boolean {
  if (view && !view.endOfTextblock('down')) return false;
  if (last.type.name === 'table') return $head.index(1) === last.childCount - 1;
  return (
    doc.textBetween($head.end(), doc.content.size) === '' && $head.end() + $head.depth >= doc.content.size
  );
}

/** Typing over a chosen picture would take it away: it goes into a new paragraph behind it. */
function typeBehind(state: EditorState, dispatch: Dispatch): void {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.isInline) return;
  const after = selection.$from.depth === 0 ? selection.to : selection.$from.after(1);
  const tr = state.tr.insert(after, state.schema.node('paragraph'));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)));
}

const isTyping = (event: KeyboardEvent) =>
  event.keyCode === 229 || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey);

/** How the keys behave inside blocks. */
export const TextKeys = Extension.create({
  name: 'textKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => {
      const { state, view } = this.editor;
      return command(state, view.dispatch, view);
    };
    const tab = (by: 1 | -1) => () => {
      const { state, view } = this.editor;
      if (goToNextCell(by)(state, view.dispatch)) return true;
      if (by < 0 || !this.editor.isActive('tableCell')) return false;
      const { $from } = state.selection;
      const row = $from.node(-1);
      const tr = state.tr.insert(
        $from.after(-1),
        row.type.create(
          null,
          row.children.map((cell) => cell.type.create()),
        ),
      );
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.after(-1) + 2)).scrollIntoView());
      return true;
    };
    return {
      Enter: run(enter),
      Backspace: run(backspace),
      ArrowDown: run(down),
      Tab: tab(1),
      'Shift-Tab': tab(-1),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (view.editable && isTyping(event)) typeBehind(view.state, view.dispatch);
            return false;
          },
        },
      },
    }),
  ],
});
