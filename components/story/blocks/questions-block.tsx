import { type Block, runsText } from '#newsroom/body/body.rule.ts';
import { headingId } from '#newsroom/body/contents.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';
import { HeadingText } from './heading-text.tsx';

type Props = {
  block: Extract<Block, { type: 'questions' }>;
  scene: StoryScene;
  /** Headings of the story before these. */
  firstHeading?: number;
};

/** 问答: questions are headings like subheads, so that they can be found, listed and jumped to. */
export function QuestionsBlock({ block, scene, firstHeading }: Props) {
  return block.items.map(({ question, answer }, index) => (
    <section className="qa" key={`${index}${runsText(question)}`}>
      <h2 id={firstHeading === undefined ? undefined : headingId(firstHeading + index)}>
        <HeadingText
          runs={question}
          scene={scene}
          firstHeading={firstHeading === undefined ? undefined : firstHeading + index}
        />
      </h2>
      {answer.map((runs, nth) => (
        <p key={`${nth}${runsText(runs)}`}>
          <InlineRuns runs={runs} links={scene.links} />
        </p>
      ))}
    </section>
  ));
}
