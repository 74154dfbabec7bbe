import { type Run, runsText } from '#newsroom/body/body.rule.ts';
import { isSetAsTitle } from '#newsroom/body/contents.rule.ts';
import { Title } from '../../ui/title.tsx';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = { runs: readonly Run[]; scene: StoryScene; firstHeading: number | undefined };

/** The words of a subhead or a question, broken like a title where they bear no marks. */
export function HeadingText({ runs, scene, firstHeading }: Props) {
  return isSetAsTitle(firstHeading ?? 0) && runs.every((run) => !run.marks?.length) ? (
    <Title text={runsText(runs)} noBreak={scene.noBreak} />
  ) : (
    <InlineRuns runs={runs} links={scene.links} />
  );
}
