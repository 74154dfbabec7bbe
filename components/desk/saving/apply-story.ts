import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Block } from '#newsroom/body/body.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { compareLists } from '#newsroom/revision/difference/difference.rule.ts';
import { sameValue, valueKey } from '#newsroom/revision/difference/same-value.rule.ts';
import { blockToContent } from '../story/body-content.ts';
import { nodeBlocks } from '../story/node-blocks.ts';
import { storyToContent } from '../story/story-content.ts';
import { fieldNames, fieldsOf } from '../story/story-fields.ts';

/** Marks a transaction that brings in a text from elsewhere: it passes also where nobody may type. */
export const fromElsewhere = 'storyFromElsewhere';

/** A story as the editor would give it back: what it leaves out or writes in another way is no difference then. */
export function asEdited(editor: Editor, story: ArticleInput): ArticleInput {
  const doc = editor.schema.nodeFromJSON(storyToContent(story));
  return { ...fieldsOf(doc), body: { version: 1, blocks: doc.children.flatMap(nodeBlocks) } };
}

/**
 * Brings the editor's document to `story` in one transaction that touches only what differs: the cursor stays where it
 * is, in its paragraph. With `undoable` false the change is not the writer's own, and their undo passes over it.
 */
export function applyStory(editor: Editor, story: ArticleInput, undoable: boolean): void {
  const { tr } = editor.state;
  const fields = fieldsOf(tr.doc);
  const { body, ...wanted } = story;
  for (const name of fieldNames) {
    if (!sameValue(fields[name], wanted[name])) tr.setDocAttribute(name, wanted[name]);
  }
  changeBlocks(editor, tr, body.blocks);
  if (!tr.docChanged) return;
  tr.setMeta(fromElsewhere, true);
  if (!undoable) tr.setMeta('addToHistory', false);
  editor.view.dispatch(tr);
}

type Placed = { block: Block; node: Node; from: number };

/** From the end to the beginning, so that places before stay what they are. Paragraphs without text are left alone. */
function changeBlocks({ schema }: Editor, tr: Transaction, blocks: readonly Block[]): void {
  const placed: Placed[] = [];
  tr.doc.forEach((node, from) => {
    const [block] = nodeBlocks(node);
    if (block) placed.push({ block, node, from });
  });
  const old = placed.map((one) => ({ key: valueKey(one.block), one }));
  const next = blocks.map((block) => ({ key: valueKey(block), block }));
  const nodeOf = (block: Block) => schema.nodeFromJSON(blockToContent(block));
  const steps = compareLists<{ key: string; one?: Placed; block?: Block }>(old, next, (item) => ({
    key: item.key,
    kind: (item.one?.block ?? item.block)?.type ?? '',
    text: (item.one?.node ?? (item.block && nodeOf(item.block)))?.textContent ?? '',
  }));
  const edits: { at: number; end: number; node: Node | null; old: Node | null }[] = [];
  let at = 0;
  let index = 0;
  const pass = () => {
    const one = placed[index++];
    if (one) at = one.from + one.node.nodeSize;
    return one;
  };
  for (const step of steps) {
    if (step.type === 'same') pass();
    else if (step.type === 'removed' || step.type === 'gone') {
      const one = pass();
      if (one) edits.push({ at: one.from, end: at, node: null, old: one.node });
    } else {
      const node = step.to.block ? nodeOf(step.to.block) : null;
      if (step.type === 'changed') {
        const one = pass();
        if (one) edits.push({ at: one.from, end: at, node, old: one.node });
      } else edits.push({ at, end: at, node, old: null });
    }
  }
  for (const edit of edits.toReversed()) {
    if (edit.old && edit.node) replaceNode(tr, edit.at, edit.old, edit.node);
    else if (edit.node) tr.insert(edit.at, edit.node);
    else if (tr.doc.childCount > 1) tr.delete(edit.at, edit.end);
    else tr.replaceWith(edit.at, edit.end, schema.nodeFromJSON({ type: 'paragraph' }));
  }
}

/** Replaces only what differs inside, so that a cursor in the same paragraph stays between the same characters. */
function replaceNode(tr: Transaction, at: number, old: Node, node: Node): void {
  const alike = old.type === node.type && old.isTextblock === node.isTextblock;
  if (!alike || (!old.isTextblock && old.childCount !== node.childCount)) {
    tr.replaceWith(at, at + old.nodeSize, node);
    return;
  }
  if (old.isTextblock) replaceText(tr, at + 1, old, node);
  else {
    const places: number[] = [];
    old.forEach((_, offset) => places.push(at + 1 + offset));
    for (const [index, place] of [...places.entries()].toReversed()) {
      const [before, after] = [old.child(index), node.child(index)];
      if (!before.eq(after)) replaceNode(tr, place, before, after);
    }
  }
  if (!sameValue(old.attrs, node.attrs)) tr.setNodeMarkup(at, null, node.attrs);
}

function replaceText(tr: Transaction, at: number, old: Node, node: Node): void {
  const start = old.content.findDiffStart(node.content);
  const end = old.content.findDiffEnd(node.content);
  if (start === null || !end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(at + start, at + end.a + overlap, node.slice(start, end.b + overlap));
}
