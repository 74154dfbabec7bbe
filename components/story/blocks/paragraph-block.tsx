import type { Block } from '#newsroom/article/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';

type Props = { block: Extract<Block, { type: 'paragraph' }>; dateline?: string };

/** The first paragraph bears the 电头. Ruby needs taller lines. */
export function ParagraphBlock({ block, dateline }: Props) {
  const hasRuby = block.runs.some((run) => run.marks?.some((mark) => mark.type === 'ruby'));
  const names = [dateline && 'nd', hasRuby && 'ru'].filter(Boolean).join(' ');
  return (
    <p className={names || undefined}>
      {dateline && <span className="dl">{dateline}</span>}
      <InlineRuns runs={block.runs} />
    </p>
  );
}
