import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { channel } from './channel.ts';
import { media } from './media.ts';

export type Dateline = { text: string; agency: string | null; place: string | null; date: string | null };

/** 稿件: the row that all its revisions, addresses and publications hang on. */
export const article = sqliteTable(
  'article',
  {
    id: integer().primaryKey(),
    /** Six characters that end its default address; never reused. */
    publicId: text().notNull().unique(),
    state: text({
      enum: ['draft', 'inReview', 'approved', 'scheduled', 'published', 'killed', 'spiked'],
    }).notNull(),
    headRevisionId: integer().references((): AnySQLiteColumn => revision.id),
    /** 待补: made from an excerpt; noindex and in no list until someone completes it. */
    stub: integer({ mode: 'boolean' }).notNull().default(false),
    /** Fingerprint of what it was imported from, so that nothing is imported twice. */
    importKey: text().unique(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('articleState').on(table.state, table.updatedAt),
    index('articleUpdated').on(table.updatedAt),
  ],
);

/** A version of the copy. Editors edit the head; readers see the one that a publication points at. */
export const revision = sqliteTable(
  'revision',
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references((): AnySQLiteColumn => article.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    basedOn: integer().references((): AnySQLiteColumn => revision.id),
    staffId: text(),
    staffName: text().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    type: text({ enum: ['text', 'flash', 'photoSet', 'video', 'live'] }).notNull(),
    channelId: integer()
      .notNull()
      .references(() => channel.id),
    kicker: text().notNull().default(''),
    headline: text().notNull(),
    shortHeadline: text().notNull().default(''),
    standfirst: text().notNull().default(''),
    /** One or two sentences for lists, made from the body when saved unless the standfirst serves. */
    excerpt: text().notNull().default(''),
    dateline: text({ mode: 'json' }).$type<Dateline>(),
    sourceName: text().notNull().default(''),
    sourceUrl: text().notNull().default(''),
    /** The time the story itself bears; null until it is first published here. */
    storyTime: integer(),
    body: text({ mode: 'json' }).$type<unknown>().notNull(),
    leadMediaId: text().references(() => media.id),
    leadAlt: text().notNull().default(''),
    /** Stories of one event bear the same words here; the front shows one of them. '' is an event of its own. */
    event: text().notNull().default(''),
    /** The copy was made with AI: a visible mark and metadata, never stripped. */
    aiMade: integer({ mode: 'boolean' }).notNull().default(false),
    /** Characters a reader reads: Han one by one, Latin words and numbers as one each. */
    length: integer().notNull().default(0),
    /** Of its first video or audio, in ms. */
    durationMs: integer(),
    /** Counts saves into this row: with its id it names exactly one text, which a save says it is based on. */
    saves: integer().notNull().default(0),
    /** 另存: a text that could not become the head, kept beside it so that nothing typed is lost. Never the head. */
    aside: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('revisionNumber').on(table.articleId, table.number),
    index('revisionEvent')
      .on(table.event)
      .where(sql`event <> ''`),
  ],
);

/** Stories that a revision's copy links to: when one of them moves or goes, the pages that name it are stale. */
export const storyLink = sqliteTable(
  'storyLink',
  {
    revisionId: integer()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    articleId: integer()
      .notNull()
      .references(() => article.id),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.articleId] }),
    index('storyLinkArticle').on(table.articleId),
  ],
);

/** 署名: a printed name in a role, in printed order. */
export const contribution = sqliteTable(
  'contribution',
  {
    revisionId: integer()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    role: text().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.position] }),
    index('contributionName').on(table.name),
  ],
);

export const tag = sqliteTable('tag', {
  id: integer().primaryKey(),
  name: text().notNull().unique(),
  slug: text().notNull().unique(),
});

export const revisionTag = sqliteTable(
  'revisionTag',
  {
    revisionId: integer()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    tagId: integer()
      .notNull()
      .references(() => tag.id),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.position] }),
    index('revisionTagTag').on(table.tagId),
  ],
);

/** Further channels whose lists show the story; its address and breadcrumb stay those of its own channel. */
export const revisionChannel = sqliteTable(
  'revisionChannel',
  {
    revisionId: integer()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    channelId: integer()
      .notNull()
      .references(() => channel.id),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.position] })],
);

/** 相关阅读, chosen by hand or by the import, in order. */
export const related = sqliteTable(
  'related',
  {
    revisionId: integer()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    articleId: integer()
      .notNull()
      .references(() => article.id),
    /** What it is to this story: 相关, 背景, 进展, 解读. */
    relation: text({ enum: ['related', 'background', 'development', 'explainer'] })
      .notNull()
      .default('related'),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.position] }),
    index('relatedArticle').on(table.articleId),
  ],
);

/** What readers see: a pointer at one revision. Publishing moves it, killing removes it. */
export const publication = sqliteTable(
  'publication',
  {
    articleId: integer()
      .primaryKey()
      .references(() => article.id, { onDelete: 'cascade' }),
    revisionId: integer()
      .notNull()
      .references(() => revision.id),
    slug: text().notNull().unique(),
    channelId: integer()
      .notNull()
      .references(() => channel.id),
    stub: integer({ mode: 'boolean' }).notNull().default(false),
    /** As its revision's, so that the newest of a kind are found by index. */
    type: text({ enum: ['text', 'flash', 'photoSet', 'video', 'live'] })
      .notNull()
      .default('text'),
    /** The time that readers see and lists are ordered by: the story's own, else of first publication. */
    storyTime: integer().notNull(),
    firstPublishedAt: integer().notNull(),
    publishedAt: integer().notNull(),
  },
  (table) => [
    index('publicationTime').on(table.stub, table.storyTime),
    index('publicationKind').on(table.type, table.stub, table.storyTime),
  ],
);

/** One row a list the story stands in: its channel and each channel above; channel 0 is the front page. Stubs have none. */
export const placement = sqliteTable(
  'placement',
  {
    channelId: integer().notNull(),
    storyTime: integer().notNull(),
    articleId: integer()
      .notNull()
      .references(() => publication.articleId, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.channelId, table.storyTime, table.articleId] }),
    index('placementArticle').on(table.articleId),
  ],
);

/** A name that has a page of its own: a tag, a source, a reporter, a photographer. */
export const nameList = sqliteTable(
  'nameList',
  {
    id: integer().primaryKey(),
    kind: text({ enum: ['tag', 'source', 'reporter', 'photographer'] }).notNull(),
    name: text().notNull(),
    slug: text().notNull(),
  },
  (table) => [
    uniqueIndex('nameListName').on(table.kind, table.name),
    uniqueIndex('nameListSlug').on(table.kind, table.slug),
  ],
);

/** One row a published story and name it bears; read from its end like `placement`. Stubs have none. */
export const nameListing = sqliteTable(
  'nameListing',
  {
    listId: integer()
      .notNull()
      .references(() => nameList.id),
    storyTime: integer().notNull(),
    articleId: integer()
      .notNull()
      .references(() => publication.articleId, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.storyTime, table.articleId] }),
    index('nameListingArticle').on(table.articleId),
  ],
);

/**
 * Where each page of a list begins: the story at rank (page - 1) * 20 + 1, counted from the oldest. Kept in step with
 * `placement` (kind channel) and `nameListing` (kind name), so that any page of a list of any length is one seek.
 */
export const listMark = sqliteTable(
  'listMark',
  {
    kind: text({ enum: ['channel', 'name'] }).notNull(),
    listId: integer().notNull(),
    page: integer().notNull(),
    storyTime: integer().notNull(),
    articleId: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.listId, table.page] }),
    index('listMarkKey').on(table.kind, table.listId, table.storyTime, table.articleId),
  ],
);

/** Every address a story ever had; one that isn't the publication's slug redirects to it for ever. */
export const address = sqliteTable(
  'address',
  {
    slug: text().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    createdAt: integer().notNull(),
  },
  (table) => [index('addressArticle').on(table.articleId)],
);

/** 更正: what was wrong and what is right, in public words. */
export const correction = sqliteTable(
  'correction',
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    at: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [index('correctionArticle').on(table.articleId, table.at)],
);

/** 撤稿: the tombstone that readers of any of its addresses get, as 410. */
export const kill = sqliteTable('kill', {
  articleId: integer()
    .primaryKey()
    .references(() => article.id, { onDelete: 'cascade' }),
  at: integer().notNull(),
  /** Public words; `headline` is kept back unless the newsroom shows it. */
  reason: text().notNull(),
  staffName: text().notNull(),
});
