import { type Body, blockTexts, runsText } from './body.rule.ts';

/** What a newsroom counts as 字: each Han character, each Latin word or number; marks and spaces don't count. */
export function countCharacters(text: string): number {
  return (
    text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+(?:[.,'’:/-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0
  );
}

/** Length of a body in 字, captions left out. */
export function bodyLength(body: Body): number {
  return body.blocks
    .filter((one) => one.type !== 'figure' && one.type !== 'gallery')
    .flatMap(blockTexts)
    .reduce((sum, text) => sum + countCharacters(text), 0);
}

/** Whole minutes at 400 字 a minute, at least one. */
export const readingMinutes = (length: number): number => Math.max(1, Math.round(length / 400));

/** The first `limit` characters of a text, cut after a whole sentence; whole where one sentence is longer. */
export function firstSentences(text: string, limit = 100): string {
  const sentences = text.match(/[^。！？…]+[。！？…]+[”’」』）]*|[^。！？…]+$/gu) ?? [];
  let taken = '';
  for (const sentence of sentences) {
    if (taken !== '' && taken.length + sentence.length > limit) break;
    taken += sentence;
  }
  return taken.trim();
}

/** A list's excerpt: from the first paragraph of copy, never from a caption or a dateline. */
export function bodyExcerpt(body: Body): string {
  const first = body.blocks.find((one) => one.type === 'paragraph' && runsText(one.runs).length > 12);
  return first?.type === 'paragraph' ? firstSentences(runsText(first.runs)) : '';
}
