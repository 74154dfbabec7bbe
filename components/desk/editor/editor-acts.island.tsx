'use client';

import { lazy, useMemo } from 'react';
import { useStoryEditor } from '../story/story-editor.island.tsx';
import { turnBlocks, selectedBlocks } from './blocks/block-edits.ts';
import type { TextKind } from './blocks/block-kinds.ts';
import { useInsertBlock } from './blocks/insert-blocks.island.tsx';
import { useAsk } from './editor-ask.island.tsx';
import { useVoice } from './editor-voice.island.tsx';
import { clearMarks, insertText, toggleMark, wrapInQuotes } from './marks/inline-edits.ts';
import { useMarkAsks } from './marks/mark-asks.island.tsx';

const KeysDialog = lazy(async () => {
  const { KeysDialog } = await import('./keys/keys-dialog.island.tsx');
  return { default: KeysDialog };
});

/** All that toolbar and shortcuts do. */
export function useEditorActs() {
  const { editor, undo, redo } = useStoryEditor();
  const insert = useInsertBlock();
  const marks = useMarkAsks();
  const { ask } = useAsk();
  const { say } = useVoice();
  return useMemo(
    () => ({
      insert: (kind: Parameters<typeof insert>[0]) => void insert(kind),
      turn: (kind: TextKind) => {
        if (!turnBlocks(editor, selectedBlocks(editor.state), kind)) say('这里不是文字，不能转换。');
        editor.view.focus();
      },
      strong: () => toggleMark(editor, 'strong'),
      emphasis: () => toggleMark(editor, 'emphasis'),
      latin: () => toggleMark(editor, 'latin'),
      superscript: () => toggleMark(editor, 'superscript'),
      subscript: () => toggleMark(editor, 'subscript'),
      link: () => void marks.link(),
      ruby: () => void marks.ruby(),
      quotes: () => wrapInQuotes(editor),
      dash: () => insertText(editor, '——'),
      clear: () => clearMarks(editor),
      undo,
      redo,
      keys: () => void ask<never>((answer) => <KeysDialog onClose={() => answer(null)} />),
    }),
    [editor, insert, marks, ask, say, undo, redo],
  );
}

export type EditorActs = ReturnType<typeof useEditorActs>;
