import { z } from 'zod';
import { plainLine, seenLine } from '#lib/text/plain-text.ts';
import { isTime, timeFault } from '#lib/time-range.ts';
import { anyBody, bodyShape, emptyBody } from '#newsroom/body/body.rule.ts';
import { articleTypes, relations } from '#newsroom/body/kinds.rule.ts';

const line = (max: number, name: string) =>
  z.string().overwrite(seenLine).trim().max(max, `${name}不能超过 ${max} 个字符`);

const dateline = z.object({
  text: line(80, '电头'),
  agency: line(80, '电头里的机构').nullable(),
  place: line(80, '电头里的地点').nullable(),
  date: line(80, '电头里的日期').nullable(),
});

/** A list within its cap, which is asked before its members are looked at. */
const few = <S extends z.ZodType>(member: S, most: number, message: string) =>
  z
    .unknown()
    .refine((value) => !Array.isArray(value) || value.length <= most, message)
    .pipe(z.array(member));

/** All that an editor sets of a story: one revision's content. */
export const articleInput = z.object({
  type: z.enum(articleTypes),
  channelId: z.number().int().positive({ error: '请选择频道' }),
  /** Further channels whose lists show the story. */
  extraChannels: few(z.number().int().positive(), 10, '“同时出现在”最多 10 个频道').default([]),
  /** 事件: stories of one event bear the same words; '' is an event of its own. */
  event: line(60, '事件').default(''),
  /** The copy was made with AI. */
  aiMade: z.boolean().default(false),
  kicker: line(30, '引题'),
  /** Empty while a draft has none yet; publishing demands one. */
  headline: line(120, '标题'),
  shortHeadline: line(40, '短标题'),
  standfirst: line(400, '导语'),
  dateline: dateline.nullable(),
  sourceName: line(60, '来源'),
  sourceUrl: z.union([
    z.literal(''),
    z
      .url({ protocol: /^https?$/, error: '来源链接须以 http 或 https 开头' })
      .max(2000, '来源链接不能超过 2000 个字符')
      .overwrite(plainLine),
  ]),
  storyTime: z.number().refine(isTime, `发布${timeFault}`).nullable(),
  body: bodyShape,
  leadMediaId: z.string().max(40).nullable(),
  leadAlt: line(400, '题图替代文字'),
  contributors: few(
    z.object({ role: line(20, '署名角色').min(1), name: line(40, '署名').min(1) }),
    60,
    '署名最多 60 个',
  ),
  tags: few(line(30, '标签').min(1), 20, '标签最多 20 个'),
  /** 相关阅读: article ids and what each is to this story, in order. */
  related: few(
    z.object({ id: z.number().int().positive(), relation: z.enum(relations) }),
    40,
    '相关阅读最多 40 篇',
  ),
});

/** The same with copy of any size: what is typed and not stored yet, or was stored before there were caps. */
export const anySizeInput = articleInput.extend({ body: anyBody });

export type ArticleInput = z.infer<typeof articleInput>;

export const blankInput = (channelId: number): ArticleInput => ({
  type: 'text',
  channelId,
  extraChannels: [],
  event: '',
  aiMade: false,
  kicker: '',
  headline: '',
  shortHeadline: '',
  standfirst: '',
  dateline: null,
  sourceName: '',
  sourceUrl: '',
  storyTime: null,
  body: emptyBody,
  leadMediaId: null,
  leadAlt: '',
  contributors: [],
  tags: [],
  related: [],
});
