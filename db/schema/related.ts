import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article, revision } from './article.ts';

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
