import { type Run, runsText } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from './inline-runs.tsx';
import type { StoryScene } from './story-scene.ts';

type Props = { items: readonly (readonly Run[])[]; scene: StoryScene };

/** The items of a list, each a line of inline text. */
export function RunList({ items, scene }: Props) {
  return items.map((runs, index) => (
    <li key={`${index}${runsText(runs)}`}>
      <InlineRuns runs={runs} links={scene.links} />
    </li>
  ));
}
