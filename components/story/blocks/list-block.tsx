import type { Block } from '#newsroom/body/body.rule.ts';
import { RunList } from '../run-list.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = { block: Extract<Block, { type: 'list' }>; scene: StoryScene };

export function ListBlock({ block, scene }: Props) {
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List className="li">
      <RunList items={block.items} scene={scene} />
    </List>
  );
}
