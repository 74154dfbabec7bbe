import type { Block } from '#newsroom/body/body.rule.ts';
import { RunList } from '../run-list.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = { block: Extract<Block, { type: 'list' }>; scene: StoryScene };

export function ListBlock({ block, scene }: Props) {
  const items = <RunList items={block.items} scene={scene} />;
  return block.ordered ? (
    <ol className="li" start={block.start}>
      {items}
    </ol>
  ) : (
    <ul className="li">{items}</ul>
  );
}
