import type { Block } from '#newsroom/article/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';

export function EditorNoteBlock({ block }: { block: Extract<Block, { type: 'editorNote' }> }) {
  return (
    <p className="ed">
      <b>编者按</b>
      <InlineRuns runs={block.runs} />
    </p>
  );
}
