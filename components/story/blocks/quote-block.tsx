import type { Block } from '#newsroom/article/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';

export function QuoteBlock({ block }: { block: Extract<Block, { type: 'quote' }> }) {
  return (
    <blockquote>
      <p>
        <InlineRuns runs={block.runs} />
      </p>
      {block.attribution !== '' && <footer>——{block.attribution}</footer>}
    </blockquote>
  );
}
