import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import type { Block } from '#newsroom/body/body.rule.ts';
import { blockToContent } from '../../story/body-content.ts';
import type { TextKind } from './block-kinds.ts';
import { linesAs, nodeLines } from './block-shape.ts';

/** Neighbouring blocks of the story: the first one's number, how many, and where they begin and end. */
export type BlockSpan = { index: number; count: number; from: number; to: number };

/** The blocks that the selection touches. */
export function selectedBlocks({ doc, selection }: EditorState): BlockSpan {
  const index = Math.min(selection.$from.index(0), doc.childCount - 1);
  const last = Math.max(index, selection.$to.pos > selection.$from.pos ? lastIndex(selection) : index);
  return blockSpan(doc, index, last - index + 1);
}

const lastIndex = ({ $to }: Selection): number => ($to.depth === 0 ? $to.indexAfter(0) - 1 : $to.index(0));

export function blockSpan(doc: Node, index: number, count = 1): BlockSpan {
  const before = doc.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
  const size = doc.children.slice(index, index + count).reduce((sum, node) => sum + node.nodeSize, 0);
  return { index, count, from: before, to: before + size };
}

/** Puts blocks where the cursor is: instead of an empty paragraph, else after the block it is in. */
export function insertBlocks(editor: Editor, blocks: readonly Block[], at?: number): void {
  const { state, schema } = editor;
  const nodes = blocks.map((block) => schema.nodeFromJSON(blockToContent(block)));
  const span = selectedBlocks(state);
  const current = state.doc.maybeChild(span.index);
  const replaces =
    at === undefined && span.count === 1 && current?.type.name === 'paragraph' && current.content.size === 0;
  const from = at ?? (replaces ? span.from : span.to);
  const tr = closeHistory(state.tr).replaceWith(from, replaces ? span.to : from, nodes);
  placeCursor(tr, from, nodes[0]);
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

/** Into the block's first text, or onto it where it has none. */
function placeCursor(tr: Transaction, at: number, node: Node | undefined): void {
  if (node?.isAtom) {
    tr.setSelection(NodeSelection.create(tr.doc, at));
    return;
  }
  tr.setSelection(Selection.near(tr.doc.resolve(at + 1)));
}

/** Moves blocks up or down by one, the selection with them. False at either end. */
export function moveBlocks(editor: Editor, span: BlockSpan, by: -1 | 1): boolean {
  const { doc } = editor.state;
  const target = by < 0 ? span.index - 1 : span.index + span.count + 1;
  if (target < 0 || target > doc.childCount) return false;
  return moveBlocksTo(editor, span, target);
}

/** Moves blocks so that they stand before the block that has this number now. One step of the undo stack. */
export function moveBlocksTo(editor: Editor, span: BlockSpan, before: number): boolean {
  const { state, view } = editor;
  const { selection } = state;
  if (before >= span.index && before <= span.index + span.count) return false;
  const nodes = state.doc.children.slice(span.index, span.index + span.count);
  const gap = blockSpan(state.doc, 0, before).to;
  const tr = closeHistory(state.tr).delete(span.from, span.to);
  const at = tr.mapping.map(gap, -1);
  tr.insert(at, Fragment.from(nodes));
  const shift = at - span.from;
  const inside = selection.from >= span.from && selection.to <= span.to;
  if (inside && selection instanceof TextSelection) {
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
  } else if (inside && selection instanceof NodeSelection) {
    tr.setSelection(NodeSelection.create(tr.doc, selection.from + shift));
  }
  view.dispatch(tr.scrollIntoView());
  return true;
}

export function duplicateBlocks(editor: Editor, span: BlockSpan): void {
  const nodes = editor.state.doc.children.slice(span.index, span.index + span.count);
  editor.view.dispatch(closeHistory(editor.state.tr).insert(span.to, Fragment.from(nodes)).scrollIntoView());
}

export function deleteBlocks(editor: Editor, span: BlockSpan): void {
  const { state, schema } = editor;
  const all = span.count >= state.doc.childCount;
  const tr = all
    ? closeHistory(state.tr).replaceWith(span.from, span.to, schema.node('paragraph'))
    : closeHistory(state.tr).delete(span.from, span.to);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(span.from, tr.doc.content.size)), 1));
  editor.view.dispatch(tr.scrollIntoView());
}

/** Turns blocks of text into another kind; every word stays. False where one of them is no text. */
export function turnBlocks(editor: Editor, span: BlockSpan, kind: TextKind): boolean {
  const { state, schema } = editor;
  const nodes = state.doc.children.slice(span.index, span.index + span.count);
  if (nodes.some((node) => !isText(node))) return false;
  const lines = nodes.flatMap(nodeLines).filter((line, at) => line.length > 0 || at === 0);
  const made = linesAs(kind, lines).map((block) => schema.nodeFromJSON(blockToContent(block)));
  const tr = closeHistory(state.tr).replaceWith(span.from, span.to, made);
  const cursor = offsetOf(state, span);
  tr.setSelection(Selection.near(tr.doc.resolve(cursorAt(tr.doc, span.from, cursor)), 1));
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}

const texts = new Set([
  'paragraph',
  'subhead',
  'editorNote',
  'quote',
  'list',
  'keyPoints',
  'timeline',
  'questions',
]);
export const isText = (node: Node): boolean => texts.has(node.type.name);

/** How many characters of the blocks stand before the cursor. */
const offsetOf = ({ doc, selection }: EditorState, { from }: BlockSpan): number =>
  doc.textBetween(from, Math.max(from, selection.head)).length;

/** The place behind that many characters. */
function cursorAt(doc: Node, from: number, offset: number): number {
  let left = offset;
  let found = from + 1;
  doc.nodesBetween(from, doc.content.size, (node, pos) => {
    if (left < 0 || !node.isText) return left >= 0;
    const length = node.text?.length ?? 0;
    if (left <= length) {
      found = pos + left;
      left = -1;
      return false;
    }
    left -= length;
    return false;
  });
  return found;
}
