import type { Block } from '#newsroom/body/body.rule.ts';
import { headingId } from '#newsroom/body/contents.rule.ts';
import { linkedPath } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';
import { HeadingText } from './heading-text.tsx';

type Props = {
  block: Extract<Block, { type: 'subhead' }>;
  scene: StoryScene;
  /** Headings of the story before this one. */
  firstHeading?: number;
};

/** A subhead with a story of its own leads there for as long as readers can see that story. */
export function SubheadBlock({ block, scene, firstHeading }: Props) {
  const content = <HeadingText runs={block.runs} scene={scene} firstHeading={firstHeading} />;
  const path = block.publicId === undefined ? null : linkedPath(block.publicId, scene.links);
  return (
    <h2 id={firstHeading === undefined ? undefined : headingId(firstHeading)}>
      {path === null ? content : <a href={path}>{content}</a>}
    </h2>
  );
}
