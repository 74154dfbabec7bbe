'use client';

import type { Node } from '@tiptap/pm/model';
import { useEditorState } from '@tiptap/react';
import { bodyLength, countCharacters, readingMinutes } from '#newsroom/body/measure.rule.ts';
import { nodeBlocks } from '../story/node-blocks.ts';
import { useStoryEditor } from '../story/story-editor.island.tsx';
import { copyExcess } from './copy-size.ts';

/** Length of the copy in 字 and in a reader's minutes; of what is selected while something is. */
export function WordCount() {
  const { editor } = useStoryEditor();
  const length = useEditorState({
    editor,
    selector: ({ editor }) => lengthOf(editor.state.doc),
  });
  const selected = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { from, to, empty } = state.selection;
      return empty ? 0 : countCharacters(state.doc.textBetween(from, to, '\n'));
    },
  });
  const excess = useEditorState({ editor, selector: ({ editor }) => copyExcess(editor.state.doc) });
  return (
    <span className="word-count whitespace-nowrap">
      {excess === null ? null : (
        <b className="me-4 whitespace-normal text-cinnabar" role="alert">
          {excess}
        </b>
      )}
      <span className="num">{length}</span> 字，约 <span className="num">{readingMinutes(length)}</span> 分钟
      {selected > 0 ? (
        <>
          ，已选 <span className="num">{selected}</span> 字
        </>
      ) : null}
    </span>
  );
}

const lengths = new WeakMap<Node, number>();

/** Each block is a node that stays the same until it is changed: only the changed one is counted again. */
function lengthOf(doc: Node): number {
  return doc.children.reduce((sum, node) => {
    const known = lengths.get(node) ?? bodyLength({ version: 1, blocks: nodeBlocks(node) });
    lengths.set(node, known);
    return sum + known;
  }, 0);
}
