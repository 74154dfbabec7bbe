import { limits } from '#lib/limits.ts';
import { bodySize, storyCaps } from '#newsroom/body/body-size.rule.ts';
import type { Block } from '#newsroom/body/body.rule.ts';

/** As much as is drawn in a moment: a server that draws a whole book here keeps its readers waiting. */
export function opening(blocks: readonly Block[]): Block[] {
  let leftBlocks: number = limits.plainBlocks.most;
  let leftRuns: number = limits.plainRuns.most;
  return blocks.filter((block) => {
    const { blocks: within, runs } = bodySize([block], storyCaps);
    leftBlocks -= within;
    leftRuns -= runs;
    return leftBlocks >= 0 && leftRuns >= 0;
  });
}
