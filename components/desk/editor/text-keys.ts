import { Extension } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
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

type Dispatch = ((tr: Transaction) => void) | undefined;

/** Enter inside blocks that are more than a paragraph: on to the next part, a new item, or out of the block. */
export const enter: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (state.selection instanceof NodeSelection) return view !== undefined && writeIn(view.nodeDOM($from.pos));
  if (!$from.parent.isTextblock) return false;
  const { parent } = $from;
  switch (parent.type.name) {
    case 'quoteText':
    case 'timelineTime':
      return goTo(state, dispatch, $from.after() + 1);
    case 'question':
      return parent.content.size === 0 && empty && $from.node(-1).textContent === ''
        ? leaveItem(state, dispatch)
        : goTo(state, dispatch, $from.after() + 1);
    case 'quoteSource':
    case 'editorNote':
      return paragraphAfter(state, dispatch);
    case 'listItem':
      return parent.content.size === 0 ? leaveItem(state, dispatch) : false;
    case 'timelineText':
      return $from.node(-1).textContent === '' ? leaveItem(state, dispatch) : newItem(state, dispatch);
    case 'answer':
      return parent.content.size === 0 && $from.index(-1) === $from.node(-1).childCount - 1
        ? newItem(state, dispatch)
        : false;
    case 'tableCell':
      return cellBelow(state, dispatch);
    default:
      return false;
  }
};

/** Backspace at the start of such a part goes back to the one before; an empty block gives way to a paragraph. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth === 0) return false;
  const block = $from.node(1);
  const inBlock = $from.depth > 1 || block.type.name !== 'paragraph';
  if (!inBlock) return false;
  if (block.textContent === '' && block.type.name !== 'table') return replaceWithParagraph(state, dispatch);
  switch ($from.parent.type.name) {
    case 'subhead':
    case 'editorNote':
      return $from.parent.textContent === '' ? false : toParagraph(state, dispatch);
    case 'quoteSource':
    case 'timelineText':
    case 'answer':
      return $from.index(-1) > 0 && !(parentIs($from, 'answer') && $from.index(-1) > 1)
        ? goTo(state, dispatch, $from.before() - 1)
        : false;
    case 'timelineTime':
    case 'question':
      return $from.node(-1).textContent === ''
        ? dropItem(state, dispatch)
        : $from.index(-2) === 0 || back(state, dispatch);
    case 'quoteText':
    case 'tableCell':
      return true;
    case 'listItem':
      return $from.index(-1) === 0 ? firstItemOut(state, dispatch) : false;
    default:
      return false;
  }
};

/** From a chosen picture to its caption. */
function writeIn(dom: globalThis.Node | null): boolean {
  const field = dom instanceof Element ? dom.querySelector('textarea') : null;
  field?.focus();
  return field !== null;
}

const parentIs = ($pos: ResolvedPos, name: string) => $pos.parent.type.name === name;

function goTo(state: EditorState, dispatch: Dispatch, pos: number): boolean {
  const found = Selection.near(state.doc.resolve(pos), pos > state.selection.from ? 1 : -1);
  dispatch?.(state.tr.setSelection(found).scrollIntoView());
  return true;
}

const back = (state: EditorState, dispatch: Dispatch): boolean =>
  goTo(state, dispatch, state.selection.$from.before(-1) - 1);

function paragraphAfter(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const after = $from.after(1);
  // What stands behind the cursor goes along.
  const rest = parentIs($from, 'editorNote') ? $from.parent.slice($from.parentOffset).content : undefined;
  const tr = state.tr;
  if (rest && rest.size > 0) tr.delete($from.pos, $from.end());
  const at = tr.mapping.map(after);
  tr.insert(at, state.schema.node('paragraph', null, rest));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}

/** A new item of the same kind behind this one, the text behind the cursor in it. */
function newItem(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const item = $from.node(-1);
  const tr = state.tr;
  const rest = $from.parent.slice($from.parentOffset).content;
  if (rest.size > 0) tr.delete($from.pos, $from.end());
  else if (parentIs($from, 'answer') && item.childCount > 2) tr.delete($from.before(), $from.after());
  const at = tr.mapping.map($from.after(-1));
  const made = item.type.createAndFill(null);
  if (!made) return false;
  const last = made.lastChild;
  const filled =
    last && rest.size > 0 ? made.copy(made.content.replaceChild(made.childCount - 1, last.copy(rest))) : made;
  tr.insert(at, filled);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
}

/** Out of the block from an empty item: it becomes a paragraph behind it, and takes the items that follow along. */
function leaveItem(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const depth = itemDepth($from);
  const block = $from.node(depth - 1);
  const index = $from.index(depth - 1);
  const tr = state.tr;
  const before = block.children.slice(0, index);
  const behind = block.children.slice(index + 1);
  const paragraph = state.schema.node('paragraph');
  const nodes: Node[] = [
    ...(before.length > 0 ? [block.type.create(block.attrs, before)] : []),
    paragraph,
    ...(behind.length > 0 ? [block.type.create(block.attrs, behind)] : []),
  ];
  const start = $from.before(depth - 1);
  tr.replaceWith(start, $from.after(depth - 1), nodes);
  const at = start + (before.length > 0 ? (nodes[0]?.nodeSize ?? 0) : 0) + 1;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView());
  return true;
}

/** An empty item that is not the first goes; the cursor goes to the end of the one before. */
function dropItem(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const depth = itemDepth($from);
  if ($from.index(depth - 1) === 0) return true;
  const tr = state.tr.delete($from.before(depth), $from.after(depth));
  tr.setSelection(Selection.near(tr.doc.resolve($from.before(depth)), -1));
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** The first item of a list becomes a paragraph before it. */
function firstItemOut(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const block = $from.node(-1);
  const rest = block.children.slice(1);
  const nodes = [
    state.schema.node('paragraph', null, $from.parent.content),
    ...(rest.length > 0 ? [block.type.create(block.attrs, rest)] : []),
  ];
  const start = $from.before(-1);
  const tr = state.tr.replaceWith(start, $from.after(-1), nodes);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView());
  return true;
}

const itemDepth = ($pos: ResolvedPos) => (parentIs($pos, 'listItem') ? $pos.depth : $pos.depth - 1);

function replaceWithParagraph(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const start = $from.before(1);
  const tr = state.tr.replaceWith(start, $from.after(1), state.schema.node('paragraph'));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView());
  return true;
}

function toParagraph(state: EditorState, dispatch: Dispatch): boolean {
  const paragraph = state.schema.nodes['paragraph'];
  if (!paragraph) return false;
  const { $from } = state.selection;
  dispatch?.(state.tr.setNodeMarkup($from.before(), paragraph, {}).scrollIntoView());
  return true;
}

/** The cell below; from the last row out of the table. */
function cellBelow(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const table = $from.node(-2);
  const row = $from.index(-2);
  const column = $from.index(-1);
  const next = table.maybeChild(row + 1);
  if (!next) return paragraphAfter(state, dispatch);
  const before = next.children.slice(0, Math.min(column, next.childCount - 1));
  const start = $from.after(-1) + 1 + before.reduce((sum, cell) => sum + cell.nodeSize, 0);
  return goTo(state, dispatch, start + 1);
}

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
