import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article } from './article.ts';

/** 撤稿: the tombstone that readers of any of its addresses get, as 410. */
export const kill = sqliteTable('kill', {
  articleId: integer()
    .primaryKey()
    .references(() => article.id, { onDelete: 'cascade' }),
  at: integer().notNull(),
  /** Public words. */
  reason: text().notNull(),
  staffName: text().notNull(),
  /** The address and time that readers knew, for one that was withdrawn in error; null of kills before December 2026. */
  slug: text(),
  storyTime: integer(),
  /** 下线: readers are told no reason. */
  quiet: integer({ mode: 'boolean' }).notNull().default(false),
  /** What readers saw, which 恢复 brings back as it was; null of kills before December 2026. */
  was: text({ mode: 'json' }).$type<unknown>(),
});
