import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { revision } from './article.ts';

/** 署名: a printed name in a role, in printed order. */
export const contribution = sqliteTable(
  'contribution',
  {
    revisionId: integer()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    role: text().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.position] }),
    index('contributionName').on(table.name),
  ],
);
