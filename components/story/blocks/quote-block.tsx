import type { Block } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = { block: Extract<Block, { type: 'quote' }>; scene: StoryScene };

export function QuoteBlock({ block, scene }: Props) {
  return (
    <blockquote>
      <p>
        <InlineRuns runs={block.runs} links={scene.links} />
      </p>
      {block.attribution !== '' && <footer>——{block.attribution}</footer>}
    </blockquote>
  );
}
