import { type Block, runsText } from '#newsroom/article/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';

export function TimelineBlock({ block }: { block: Extract<Block, { type: 'timeline' }> }) {
  return (
    <ol className="tl">
      {block.items.map((item, index) => (
        <li key={`${index}${runsText(item.runs)}`}>
          <b className="num">{item.time}</b>
          <p>
            <InlineRuns runs={item.runs} />
          </p>
        </li>
      ))}
    </ol>
  );
}
