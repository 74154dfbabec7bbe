import type { Block } from '#newsroom/body/body.rule.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { parseEmbedAddress } from '#newsroom/body/embed-address.rule.ts';

const player = /^<iframe\s[^<>]*>(?:\s?<\/iframe>)?$/i;

/** The code that a house gives for its player, copied as text; null for any other text. */
export function playerBlock(text: string): Block | null {
  const film = player.test(text.trim()) ? parseEmbedAddress(text) : null;
  return film && { type: 'embed', ...film, title: '' };
}

/** Plain text as paragraphs: one a line, without the spaces (U+3000, U+2003 …) that set them in. */
export const plainBlocks = (text: string): Block[] =>
  text
    .split(/(?:\r\n?|\n|\u2028|\u2029)+/)
    .map((line) => line.replaceAll(/[\u200b\ufeff]/g, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', runs: plainRuns(line) }));
