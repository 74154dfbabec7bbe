import { z } from 'zod';
import { articleTypes } from '#newsroom/body/kinds.rule.ts';
import { proofRules } from '#newsroom/proof/proof-change.rule.ts';
import { placeFields } from './place-field.rule.ts';

const storyField = z.enum(['headline', 'kicker', 'standfirst', 'sourceName']);
const blockPart = z.enum(['text', 'item', 'cell', 'caption', 'credit']);

/** Where in the imported page a text stands. */
const place = z.discriminatedUnion('in', [
  z.object({ in: z.literal('story'), field: storyField }),
  z.object({
    in: z.literal('block'),
    block: z.number(),
    part: blockPart,
    row: z.number().optional(),
    item: z.number().optional(),
  }),
  z.object({ in: z.literal('relatedHeadline'), related: z.number() }),
  z.object({ in: z.literal('relatedExcerpt'), related: z.number() }),
  z.object({
    in: z.literal('relatedFigure'),
    related: z.number(),
    figure: z.number(),
    part: z.enum(['caption', 'credit']),
  }),
  z.object({ in: z.literal('disclaimer') }),
]);

const change = z.object({
  at: z.number(),
  before: z.string(),
  after: z.string(),
  rule: z.enum(proofRules),
  undone: z.boolean(),
});

/** A text that was changed: as printed, and each change in it. */
const field = z.object({ place, original: z.string(), changes: z.array(change) });

const relatedMade = z.object({
  /** Null where the item could not be linked, such as the story itself. */
  id: z.number().nullable(),
  headline: z.string(),
  label: z.string(),
  type: z.enum(articleTypes),
  day: z.string().nullable(),
  excerpt: z.string(),
  /** False where an article of ours already was that story. */
  made: z.boolean(),
});

/** Something for each of some fields. */
function ofFields<T extends z.ZodType>(each: T) {
  const one = each.optional();
  return {
    copy: one, headline: one, time: one, source: one, author: one, editor: one, standfirst: one, caption: one,
  }; // prettier-ignore
}

const report = z.object({
  version: z.literal(1),
  status: z.enum(['imported', 'updated']),
  undone: z.boolean(),
  /** It came as a saved page: its related reading goes out only when that is asked for. */
  saved: z.boolean().default(false),
  fields: z.array(field),
  related: z.array(relatedMade),
  dropped: z.array(z.object({ line: z.number(), text: z.string(), why: z.string() })),
  counts: z.object({
    paragraphs: z.number(),
    subheads: z.number(),
    figures: z.number(),
    contributors: z.number(),
    related: z.number(),
    changes: z.number(),
  }),
  pictures: z.object({ placed: z.number(), waiting: z.number(), unused: z.number() }),
  /** set: became the site's; same: was it already; kept: the site has another; proposed: waits; none: the page has none. */
  disclaimer: z.object({
    outcome: z.enum(['set', 'same', 'kept', 'proposed', 'none']),
    text: z.string(),
  }),
  /** Where on the page its copy was read; null for a page that was read line by line. */
  place: z
    .object({
      at: z.number(),
      by: z.string(),
      name: z.string(),
      site: z.string(),
      path: z.string(),
      where: z.object({ ...ofFields(z.number()), channels: z.number().optional() }),
      shown: z.object(ofFields(z.number())).default({}),
      paths: z.object(ofFields(z.string())).default({}),
      kept: z.array(z.enum(placeFields)).default([]),
      offers: z.array(z.object({ at: z.number(), name: z.string(), han: z.number(), begins: z.string() })),
      other: z.number().nullable().default(null),
    })
    .nullable()
    .default(null),
  /**
   * Where the story was put; what a page without a breadcrumb is filed under says nothing of it. `waits`: of the channels that
   * the page names there was none.
   */
  placed: z
    .object({ channelId: z.number(), byPage: z.boolean(), waits: z.boolean().default(false) })
    .optional(),
  /** What whoever brought it in should look at, as sentences. Pages that came in earlier have none. */
  doubts: z.array(z.string()).default([]),
  /** What the page would change of the site beyond its own stories, for someone who may to apply. */
  proposal: z
    .object({
      /** The breadcrumb, where not all of its channels are there; else empty. */
      channels: z.array(z.string()),
      /** Where the stories wait meanwhile. */
      channelId: z.number(),
      state: z.enum(['none', 'open', 'applied']),
    })
    .default({ channels: [], channelId: 0, state: 'none' }),
});

export type ImportPlace = z.infer<typeof place>;
export type ImportField = z.infer<typeof field>;
export type ImportReport = z.infer<typeof report>;

export const noProposal: ImportReport['proposal'] = { channels: [], channelId: 0, state: 'none' };

export const parseImportReport = (value: unknown): ImportReport => report.parse(value);

/** False for what an import changes beside its own story: related stories, the site's disclaimer. */
export const isOfStory = (place: ImportPlace): boolean => place.in === 'story' || place.in === 'block';

/** One change as the desk shows it: numbered through the report, with a few characters on each side. */
export type ImportChange = {
  index: number;
  place: ImportPlace;
  placeName: string;
  rule: (typeof proofRules)[number];
  before: string;
  after: string;
  /** The text around it, as it is with the change. */
  lead: string;
  trail: string;
  undone: boolean;
};

/** An import as the desk shows it. */
export type ImportView = {
  id: number;
  articleId: number;
  at: number;
  staffName: string;
  fileName: string;
  original: string;
  report: ImportReport;
  changes: ImportChange[];
};

const fieldNames = { headline: '标题', kicker: '引题', standfirst: '导语', sourceName: '来源' };
const partNames = { text: '', item: '', cell: '', caption: '图说', credit: '图片署名' };

/** 标题, 正文第 3 块, 相关阅读第 2 条摘要 */
export function placeName(at: ImportPlace): string {
  switch (at.in) {
    case 'story':
      return fieldNames[at.field];
    case 'block':
      if (at.row !== undefined)
        return `正文第 ${at.block + 1} 块第 ${at.row + 1} 行第 ${(at.item ?? 0) + 1} 格`;
      return `正文第 ${at.block + 1} 块${partNames[at.part]}${at.item === undefined ? '' : `第 ${at.item + 1} 项`}`;
    case 'relatedHeadline':
      return `相关阅读第 ${at.related + 1} 条标题`;
    case 'relatedExcerpt':
      return `相关阅读第 ${at.related + 1} 条摘要`;
    case 'relatedFigure':
      return `相关阅读第 ${at.related + 1} 条${partNames[at.part]}`;
    case 'disclaimer':
      return '免责声明';
  }
}

export const changesOf = (value: ImportReport): ImportChange[] =>
  value.fields
    .flatMap(({ place, original, changes }) =>
      changes.map(({ at, before, after, rule, undone }) => ({
        place,
        placeName: placeName(place),
        rule,
        before,
        after,
        undone,
        lead: original.slice(Math.max(0, at - 8), at).trimStart(),
        trail: original.slice(at + before.length, at + before.length + 8),
      })),
    )
    .map((one, index) => ({ index, ...one }));
