import { type Block, runsText } from '#newsroom/body/body.rule.ts';
import { headingId, isSetAsTitle } from '#newsroom/body/contents.rule.ts';
import { Title } from '../../ui/title.tsx';
import { InlineRuns, linkedPath } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = {
  block: Extract<Block, { type: 'subhead' }>;
  scene: StoryScene;
  /** Headings of the story before this one. */
  firstHeading?: number;
};

/** A subhead with a story of its own leads there for as long as readers can see that story. */
export function SubheadBlock({ block, scene, firstHeading }: Props) {
  const plain = isSetAsTitle(firstHeading ?? 0) && block.runs.every((run) => !run.marks?.length);
  const content = plain ? (
    <Title text={runsText(block.runs)} noBreak={scene.noBreak} />
  ) : (
    <InlineRuns runs={block.runs} links={scene.links} />
  );
  const path = block.publicId === undefined ? null : linkedPath(block.publicId, scene.links);
  return (
    <h2 id={firstHeading === undefined ? undefined : headingId(firstHeading)}>
      {path === null ? content : <a href={path}>{content}</a>}
    </h2>
  );
}
