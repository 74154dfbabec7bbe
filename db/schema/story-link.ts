import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { article, revision } from './article.ts';

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
