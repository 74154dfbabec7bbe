import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

type Dispatch = ((tr: Transaction) => void) | undefined;

export const parentIs = ($pos: ResolvedPos, name: string) => $pos.parent.type.name === name;

export function goTo(state: EditorState, dispatch: Dispatch, pos: number): boolean {
  const found = Selection.near(state.doc.resolve(pos), pos > state.selection.from ? 1 : -1);
  dispatch?.(state.tr.setSelection(found).scrollIntoView());
  return true;
}

export const back = (state: EditorState, dispatch: Dispatch): boolean =>
  goTo(state, dispatch, state.selection.$from.before(-1) - 1);

export function paragraphAfter(state: EditorState, dispatch: Dispatch): boolean {
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
export function newItem(state: EditorState, dispatch: Dispatch): boolean {
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
export function leaveItem(state: EditorState, dispatch: Dispatch): boolean {
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
export function dropItem(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const depth = itemDepth($from);
  if ($from.index(depth - 1) === 0) return true;
  const tr = state.tr.delete($from.before(depth), $from.after(depth));
  tr.setSelection(Selection.near(tr.doc.resolve($from.before(depth)), -1));
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** The first item of a list becomes a paragraph before it. */
export function firstItemOut(state: EditorState, dispatch: Dispatch): boolean {
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

export function replaceWithParagraph(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const start = $from.before(1);
  const tr = state.tr.replaceWith(start, $from.after(1), state.schema.node('paragraph'));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView());
  return true;
}

export function toParagraph(state: EditorState, dispatch: Dispatch): boolean {
  const paragraph = state.schema.nodes['paragraph'];
  if (!paragraph) return false;
  const { $from } = state.selection;
  dispatch?.(state.tr.setNodeMarkup($from.before(), paragraph, {}).scrollIntoView());
  return true;
}

/** The cell below; from the last row out of the table. */
export function cellBelow(state: EditorState, dispatch: Dispatch): boolean {
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
