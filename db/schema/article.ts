import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
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
    /** The time the story itself bears; null where it is to be the one of its first publication here. */
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
