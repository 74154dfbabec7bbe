import { z } from 'zod';
import { limits } from '#lib/limits.ts';
import { plainLine, plainLines } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { type BodySize, bodyExcess, postCaps, shownCaps, storyCaps } from './body-size.rule.ts';

/** Links that copy may hold. Anything else, `javascript:` first of all, is refused when written and when read. */
export const linkAddress = z
  .string()
  .max(2000, '链接不能超过 2000 个字符')
  .overwrite(plainLine)
  .regex(/^(https?:\/\/|mailto:|tel:)/i, '链接须以 http、https、mailto 或 tel 开头');

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('strong') }),
  /** 着重号 */
  z.object({ type: z.literal('emphasis') }),
  z.object({ type: z.literal('link'), href: linkAddress }),
  /** A link to a story of ours, by its public id. */
  z.object({ type: z.literal('story'), publicId: z.string().regex(/^[0-9a-z]{6}$/) }),
  z.object({
    type: z.literal('ruby'),
    text: z.string().min(1).max(60, '注音不能超过 60 个字符').overwrite(plainLine),
  }),
  /** A passage in Latin script, set in the Latin stack. */
  z.object({ type: z.literal('latin') }),
  z.object({ type: z.literal('superscript') }),
  z.object({ type: z.literal('subscript') }),
]);

/** A stack of marks from before there was a cap on them: each kind once is all that shows. */
const fewMarks = (marks: Mark[]): Mark[] =>
  marks.length > limits.runMarks.most ? [...new Map(marks.map((one) => [one.type, one])).values()] : marks;

const run = z.object({
  text: z.string().min(1).overwrite(plainLine),
  marks: z.array(mark).transform(fewMarks).optional(),
});
/** A run of nothing but what cannot be seen goes with it. */
const runs = z
  .array(run)
  .overwrite((list) => (list.some(isNothing) ? list.filter((one) => !isNothing(one)) : list));
const isNothing = ({ text }: { text: string }) => text === '';
const longestLine = 2000;
const line = (name: string) =>
  z.string().max(longestLine, `${name}不能超过 ${longestLine} 个字符`).overwrite(plainLine);
/** Higher ones are no numbers of a list. */
export const mostListNumber = 9999;
const mediaId = z.string().regex(/^[0-9a-z]{12}$/);

/** A stream of ours by its path, or anyone's by https: what a browser or hls.js can play. */
export const streamAddress = z
  .string()
  .max(500, '视频流地址不能超过 500 个字符')
  .regex(
    /^(?:https:\/\/[\w.-]+(?::\d+)?)?\/(?![/\\])[\w./~%-]*\.m3u8(?:\?[\w.~%&=+-]*)?$/,
    '视频流须是 .m3u8 地址',
  );

/** A picture in its place. Without `mediaId` it waits at the desk and readers don't see it. */
const figure = z.object({
  type: z.literal('figure'),
  mediaId: mediaId.nullable(),
  caption: line('图说'),
  credit: line('图片署名'),
  alt: line('替代文字'),
  /** Made with AI: shown beside the credit and in metadata, never stripped. */
  aiMade: z.boolean().optional(),
});

export const blockShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), runs }),
  /** `publicId`: the subhead links to a story of its own. */
  z.object({ type: z.literal('subhead'), runs, publicId: z.string().optional() }),
  figure,
  z.object({ type: z.literal('gallery'), figures: z.array(figure).min(1) }),
  z.object({
    type: z.literal('video'),
    /** The film itself; null for one that is only streamed. */
    mediaId: mediaId.nullable(),
    /** The same film as HLS, for browsers that play it. */
    stream: streamAddress.optional(),
    posterId: mediaId.nullable(),
    subtitlesId: mediaId.nullable(),
    caption: line('视频说明'),
    credit: line('视频署名'),
    transcript: z.string().overwrite(plainLines),
    aiMade: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('audio'),
    mediaId: mediaId.nullable(),
    caption: line('音频说明'),
    credit: line('音频署名'),
    transcript: z.string().overwrite(plainLines),
    aiMade: z.boolean().optional(),
  }),
  z.object({ type: z.literal('quote'), runs, attribution: line('引语出处') }),
  z.object({
    type: z.literal('list'),
    ordered: z.boolean(),
    /** Its first number, where that is not 1. */
    start: z.number().int().min(0).max(mostListNumber).optional(),
    items: z.array(runs).min(1),
  }),
  z.object({
    type: z.literal('table'),
    caption: line('表格标题'),
    /** The first row names the columns. */
    header: z.boolean(),
    rows: z.array(z.array(runs)).min(1),
  }),
  /** Third-party player by provider and id; loads nothing before a click. */
  z.object({
    type: z.literal('embed'),
    provider: z.enum(['bilibili', 'youku', 'tencentVideo']),
    id: z.string().regex(/^[\w=-]{1,40}$/),
    title: line('站外视频标题'),
  }),
  /** 要点 */
  z.object({ type: z.literal('keyPoints'), items: z.array(runs).min(1) }),
  z.object({
    type: z.literal('timeline'),
    items: z.array(z.object({ time: line('时间线的时间'), runs })).min(1),
  }),
  /** 问答: each answer in paragraphs. */
  z.object({
    type: z.literal('questions'),
    items: z.array(z.object({ question: runs.min(1), answer: z.array(runs).min(1) })).min(1),
  }),
  /** 编者按 */
  z.object({ type: z.literal('editorNote'), runs }),
]);

/** A body of whatever size: what is being typed. */
export const anyBody = z.object({ version: z.literal(1), blocks: z.array(blockShape) });

/** A body within caps, which are asked before anything is read: a hostile one costs no more than counting up to them. */
const bodyWithin = (caps: BodySize) =>
  z
    .unknown()
    .superRefine((value, context) => {
      const message = bodyExcess(value, caps);
      if (message !== null) context.addIssue({ code: 'custom', message });
    })
    .pipe(anyBody);

/** A body as a story is written. */
export const bodyShape = bodyWithin(storyCaps);

/** A body as a post of a live is written. */
export const postBodyShape = bodyWithin(postCaps);

export type Mark = z.infer<typeof mark>;
export type Run = z.infer<typeof run>;
export type Block = z.infer<typeof blockShape>;
export type Figure = z.infer<typeof figure>;
export type Body = z.infer<typeof anyBody>;

/**
 * True for a stored body of an earlier build that is more than we can show. `null` stands for one that is so large that
 * it was not even taken out of the store (`stored-body.ts`).
 */
export const isTooLong = (value: unknown): boolean => value === null || bodyExcess(value, shownCaps) !== null;

/**
 * Parses a stored body. Throws a Refusal for one that is too long, which only earlier builds stored, and zod's error
 * for any other that fails: that is a bug.
 */
export function parseBody(value: unknown): Body {
  if (isTooLong(value)) throw new Refusal('invalid', tooLong, 'body');
  return anyBody.parse(value);
}

const tooLong = `这篇稿件太长，打不开：一篇最多 ${limits.storyCharacters.most / 10_000} 万字、${limits.storyBlocks.most} 段。请在“版本”里恢复较早的一版，或分成几篇另写。`;

/** The same for whoever only reads: in the place of one that is too long stands a line that says so. */
export const shownBody = (value: unknown): Body =>
  isTooLong(value)
    ? { version: 1, blocks: [{ type: 'paragraph', runs: [{ text: '这篇稿件太长，没有显示。' }] }] }
    : parseBody(value);

export const emptyBody: Body = { version: 1, blocks: [] };

/** A plain text as runs; none for an empty text. */
export const plainRuns = (text: string): Run[] => (text === '' ? [] : [{ text }]);

export const runsText = (list: readonly Run[]): string => list.map((one) => one.text).join('');

/** All inline text of a block, run by run. */
function blockRuns(one: Block): Run[] {
  switch (one.type) {
    case 'paragraph':
    case 'subhead':
    case 'editorNote':
    case 'quote':
      return one.runs;
    case 'list':
    case 'keyPoints':
      return one.items.flat();
    case 'table':
      return one.rows.flat(2);
    case 'timeline':
      return one.items.flatMap((item) => item.runs);
    case 'questions':
      return one.items.flatMap((item) => [...item.question, ...item.answer.flat()]);
    case 'figure':
    case 'gallery':
    case 'video':
    case 'audio':
    case 'embed':
      return [];
  }
}

/** Public ids of the stories that a body links to, each once. */
export function bodyStoryIds(value: Body): string[] {
  const ids = value.blocks.flatMap((one) => [
    ...(one.type === 'subhead' && one.publicId !== undefined ? [one.publicId] : []),
    ...blockRuns(one).flatMap((run) =>
      (run.marks ?? []).flatMap((mark) => (mark.type === 'story' ? [mark.publicId] : [])),
    ),
  ]);
  return [...new Set(ids)];
}

/** Every text of a block that a reader reads, captions included, in order. */
export function blockTexts(one: Block): string[] {
  switch (one.type) {
    case 'paragraph':
    case 'subhead':
    case 'editorNote':
      return [runsText(one.runs)];
    case 'quote':
      return [runsText(one.runs), one.attribution];
    case 'list':
    case 'keyPoints':
      return one.items.map(runsText);
    case 'table':
      return [one.caption, ...one.rows.flat().map(runsText)];
    case 'timeline':
      return one.items.flatMap((item) => [item.time, runsText(item.runs)]);
    case 'questions':
      return one.items.flatMap((item) => [runsText(item.question), ...item.answer.map(runsText)]);
    case 'figure':
      return [one.caption, one.credit];
    case 'gallery':
      return one.figures.flatMap((item) => [item.caption, item.credit]);
    case 'video':
    case 'audio':
      return [one.caption, one.credit, one.transcript];
    case 'embed':
      return [one.title];
  }
}

/** Ids of all media that a body shows, in order, each once. */
export function bodyMediaIds(value: Body): string[] {
  const ids = value.blocks.flatMap((one) => {
    switch (one.type) {
      case 'figure':
      case 'audio':
        return [one.mediaId];
      case 'gallery':
        return one.figures.map((item) => item.mediaId);
      case 'video':
        return [one.mediaId, one.posterId, one.subtitlesId];
      default:
        return [];
    }
  });
  return [...new Set(ids.filter((id) => id !== null))];
}
