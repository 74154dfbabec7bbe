import { z } from 'zod';
import { seenLine } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { refusalFor } from '#lib/told-issue.ts';
import { type Block, type Body, postBodyShape } from '#newsroom/body/body.rule.ts';
import { demandPictures } from '#newsroom/publication/demand-pictures.ts';

/** What a post of a live says. */
export type PostContent = { headline: string; body: Body };

const content = z.object({
  headline: z.string().overwrite(seenLine).trim().max(60, '消息的标题不能超过 60 个字符'),
  body: postBodyShape,
});

/** Blocks that bear headings of their own would stand above the post's. */
const unfit: ReadonlySet<Block['type']> = new Set([
  'subhead',
  'keyPoints',
  'timeline',
  'editorNote',
  'questions',
]);

/** Parses what someone posts. Refused where it is empty, or holds what a post can't show. */
export function parsePost(value: PostContent): PostContent {
  const parsed = content.safeParse(value);
  if (!parsed.success) {
    throw refusalFor(parsed.error, '消息内容有误。');
  }
  const { headline, body } = parsed.data;
  if (headline === '' && body.blocks.length === 0) throw new Refusal('invalid', '消息是空的。', 'body');
  if (body.blocks.some((block) => unfit.has(block.type))) {
    throw new Refusal('invalid', '直播消息里不用小标题、要点、时间线、问答和编者按。', 'body');
  }
  demandPictures(body, null);
  return parsed.data;
}
