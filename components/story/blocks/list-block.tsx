import type { Block } from '#newsroom/article/body.rule.ts';
import { RunList } from '../run-list.tsx';

export function ListBlock({ block }: { block: Extract<Block, { type: 'list' }> }) {
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List className="li">
      <RunList items={block.items} />
    </List>
  );
}
