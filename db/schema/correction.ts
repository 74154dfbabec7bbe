import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article } from './article.ts';

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
