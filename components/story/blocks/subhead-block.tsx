import { type Block, runsText } from '#newsroom/article/body.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import { Title } from '../../ui/title.tsx';
import { InlineRuns } from '../inline-runs.tsx';

type Props = { block: Extract<Block, { type: 'subhead' }>; noBreak: readonly string[] };

export function SubheadBlock({ block, noBreak }: Props) {
  const plain = block.runs.every((run) => !run.marks?.length);
  const content = plain ? (
    <Title text={runsText(block.runs)} noBreak={noBreak} />
  ) : (
    <InlineRuns runs={block.runs} />
  );
  return <h2>{block.publicId ? <a href={storyPath(block.publicId)}>{content}</a> : content}</h2>;
}
