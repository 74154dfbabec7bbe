import { type Block, runsText } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = { block: Extract<Block, { type: 'timeline' }>; scene: StoryScene };

export function TimelineBlock({ block, scene }: Props) {
  return (
    <ol className="tl">
      {block.items.map((item, index) => (
        <li key={`${index}${runsText(item.runs)}`}>
          <b className="num">{item.time}</b>
          <p>
            <InlineRuns runs={item.runs} links={scene.links} />
          </p>
        </li>
      ))}
    </ol>
  );
}
