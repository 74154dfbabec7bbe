import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article, revision } from './article.ts';
import { channel } from './channel.ts';

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
    /** 更新于: when its substance changed last for readers; null: never, or before December 2026. */
    updatedAt: integer(),
    /** The 签发单 of what readers see; null of publications before December 2026. */
    slipId: integer(),
  },
  (table) => [
    index('publicationTime').on(table.stub, table.storyTime),
    index('publicationKind').on(table.type, table.stub, table.storyTime),
  ],
);
