import type { Block } from '#newsroom/body/body.rule.ts';
import { RunList } from '../run-list.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = { block: Extract<Block, { type: 'keyPoints' }>; scene: StoryScene };

export function KeyPointsBlock({ block, scene }: Props) {
  return (
    <section className="kp">
      <h2>要点</h2>
      <ul>
        <RunList items={block.items} scene={scene} />
      </ul>
    </section>
  );
}
