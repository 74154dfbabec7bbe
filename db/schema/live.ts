import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article } from './article.ts';

/** 直播: what a live story has beside its copy. */
export const live = sqliteTable('live', {
  articleId: integer()
    .primaryKey()
    .references(() => article.id, { onDelete: 'cascade' }),
  startedAt: integer().notNull(),
  /** Null while it goes on. */
  endedAt: integer(),
});

export const livePost = sqliteTable(
  'livePost',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    at: integer().notNull(),
    headline: text().notNull().default(''),
    /** The same union of blocks as a story's body. */
    body: text({ mode: 'json' }).$type<unknown>().notNull(),
    pinned: integer({ mode: 'boolean' }).notNull().default(false),
    /** 关键节点 */
    keyEvent: integer({ mode: 'boolean' }).notNull().default(false),
    staffName: text().notNull(),
    removedAt: integer(),
  },
  (table) => [index('livePostArticle').on(table.articleId, table.at)],
);
