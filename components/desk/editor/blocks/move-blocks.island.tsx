'use client';

import { useMemo } from 'react';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { useVoice } from '../editor-voice.island.tsx';
import { type BlockSpan, moveBlocks, moveBlocksTo, selectedBlocks } from './block-edits.ts';

/** Moves blocks and tells where they stand now. */
export function useMoveBlocks() {
  const { editor, flush } = useStoryEditor();
  const { say } = useVoice();
  return useMemo(() => {
    const told = (moved: boolean, index: number, stuck: string) =>
      say(moved ? `已移到第 ${index + 1} 块，共 ${editor.state.doc.childCount} 块` : stuck);
    const by = (span: BlockSpan, step: -1 | 1) => {
      flush();
      told(moveBlocks(editor, span, step), span.index + step, step < 0 ? '已在最前' : '已在最后');
    };
    return {
      by,
      selected: (step: -1 | 1) => {
        flush();
        by(selectedBlocks(editor.state), step);
      },
      to: (span: BlockSpan, before: number) => {
        const index = before > span.index ? before - span.count : before;
        if (moveBlocksTo(editor, span, before)) told(true, index, '');
      },
    };
  }, [editor, flush, say]);
}
