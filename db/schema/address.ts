import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article } from './article.ts';

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
