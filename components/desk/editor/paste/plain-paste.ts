import type { Block } from '#newsroom/body/body.rule.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';

/** Plain text as paragraphs: one a line, without the spaces (U+3000, U+2003 …) that set them in. */
export const plainBlocks = (text: string): Block[] =>
  text
    .split(/(?:\r\n?|\n|\u2028|\u2029)+/)
    .map((line) => line.replaceAll(/[\u200b\ufeff]/g, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', runs: plainRuns(line) }));
