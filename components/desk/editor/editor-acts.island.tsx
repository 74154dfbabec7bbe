'use client';

import { lazy, useMemo } from 'react';
import { turnBlocks, selectedBlocks } from './block-edits.ts';
import type { TextKind } from './block-kinds.ts';
import { useAsk } from './editor-ask.island.tsx';
import { useVoice } from './editor-voice.island.tsx';
import { clearMarks, insertText, toggleMark, wrapInQuotes } from './inline-edits.ts';
import { useInsertBlock } from './insert-blocks.island.tsx';
import { useMarkAsks } from './mark-asks.island.tsx';
import { useStoryEditor } from './story-editor.island.tsx';

const KeysDialog = lazy(async () => {
  const { KeysDialog } = await import('./keys-dialog.island.tsx');
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
