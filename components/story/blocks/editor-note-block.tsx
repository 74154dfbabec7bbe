import type { Block } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = { block: Extract<Block, { type: 'editorNote' }>; scene: StoryScene };

export function EditorNoteBlock({ block, scene }: Props) {
  return (
    <p className="ed">
      <b>编者按</b>
      <InlineRuns runs={block.runs} links={scene.links} />
    </p>
  );
}
