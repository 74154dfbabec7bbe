import { type Block, runsText } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';

type Props = { block: Extract<Block, { type: 'paragraph' }>; scene: StoryScene; dateline?: string };

/** An address or a word that fills a line leaves the line before it short: justified, that one is torn apart. */
const longWord = /[\p{Script=Latin}\p{N}/_.-]{24,}/u;

/** Uyghur, Kazakh, Arabic, Hebrew run from the right. */
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The first paragraph bears the 电头. Ruby needs taller lines. */
export function ParagraphBlock({ block, scene, dateline }: Props) {
  const hasRuby = block.runs.some((run) => run.marks?.some((mark) => mark.type === 'ruby'));
  const names = [dateline && 'nd', hasRuby && 'ru', longWord.test(runsText(block.runs)) && 'lw']
    .filter(Boolean)
    .join(' ');
  return (
    <p className={names || undefined} dir={fromTheRight.test(runsText(block.runs)) ? 'auto' : undefined}>
      {dateline && <span className="dl">{`${dateline}\u3000`}</span>}
      <InlineRuns runs={block.runs} links={scene.links} />
    </p>
  );
}
