import { type Block, type Body, blockTexts, runsText } from './body.rule.ts';

/** What a newsroom counts as 字: each Han character, each Latin word or number; marks and spaces don't count. */
export function countCharacters(text: string): number {
  return (
    text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+(?:[.,'’:/-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0
  );
}

/** What is looked at or listened to: its captions and folded transcripts are not what a reader sits down to read. */
const seenOrHeard: ReadonlySet<Block['type']> = new Set(['figure', 'gallery', 'video', 'audio', 'embed']);

/** Length of the copy in 字. */
export function bodyLength(body: Body): number {
  return body.blocks
    .filter((one) => !seenOrHeard.has(one.type))
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

/** What lists show of a story: the head of its standfirst, else of its copy. */
export const storyExcerpt = ({ standfirst, body }: { standfirst: string; body: Body }): string =>
  standfirst === '' ? bodyExcerpt(body) : firstSentences(standfirst);

/** A list's excerpt: from the first paragraph of copy, an answer's too, never from a caption or a dateline. */
export function bodyExcerpt(body: Body): string {
  const first = body.blocks.flatMap(paragraphs).find((text) => text.length > 12);
  return first === undefined ? '' : firstSentences(first);
}

function paragraphs(one: Block): string[] {
  if (one.type === 'paragraph') return [runsText(one.runs)];
  return one.type === 'questions' ? one.items.flatMap((item) => item.answer.map(runsText)) : [];
}
