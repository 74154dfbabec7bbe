import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publication } from './publication.ts';

/** What the search knows of a published story; its words stand in the FTS table of db/search-index.ts. */
export const searchDocument = sqliteTable('searchDocument', {
  articleId: integer()
    .primaryKey()
    .references(() => publication.articleId, { onDelete: 'cascade' }),
  revisionId: integer().notNull(),
  storyTime: integer().notNull(),
  type: text().notNull(),
  headline: text().notNull(),
  /** Plain text of the whole story, from which an extract with the hits is cut. */
  text: text().notNull(),
});
