import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { revision } from './article.ts';

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
