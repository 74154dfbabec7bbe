import type { Block } from '#newsroom/article/body.rule.ts';
import { RunList } from '../run-list.tsx';

export function KeyPointsBlock({ block }: { block: Extract<Block, { type: 'keyPoints' }> }) {
  return (
    <section className="kp">
      <h2>要点</h2>
      <ul>
        <RunList items={block.items} />
      </ul>
    </section>
  );
}
