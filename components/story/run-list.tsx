import { type Run, runsText } from '#newsroom/article/body.rule.ts';
import { InlineRuns } from './inline-runs.tsx';

/** The items of a list, each a line of inline text. */
export function RunList({ items }: { items: readonly (readonly Run[])[] }) {
  return items.map((runs, index) => (
    <li key={`${index}${runsText(runs)}`}>
      <InlineRuns runs={runs} />
    </li>
  ));
}
