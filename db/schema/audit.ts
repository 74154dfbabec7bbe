import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every act: who, when, which revision. Append-only (triggers in the migration) and chained by hash. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    /** Staff id; null for the command line and for jobs, which only have a name. */
    staffId: text(),
    staffName: text().notNull(),
    verb: text().notNull(),
    articleId: integer(),
    revisionId: integer(),
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull().unique(),
  },
  (table) => [index('auditArticle').on(table.articleId, table.id)],
);
