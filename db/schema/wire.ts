import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article } from './article.ts';

/** One imported page: its text as it came, and the report with every change that was made to it. */
export const pageImport = sqliteTable('pageImport', {
  id: integer().primaryKey(),
  fingerprint: text().notNull().unique(),
  articleId: integer()
    .notNull()
    .references(() => article.id, { onDelete: 'cascade' }),
  at: integer().notNull(),
  staffName: text().notNull(),
  fileName: text().notNull(),
  original: text().notNull(),
  report: text({ mode: 'json' }).$type<unknown>().notNull(),
});

/** Where the copy, or a field of a story, stands on pages of a site, as someone showed on one of them. */
export const sitePlace = sqliteTable(
  'sitePlace',
  {
    /** The host. */
    site: text().notNull(),
    /** One of `placeFields`. */
    field: text().notNull().default('copy'),
    /** A selector that finds it. */
    path: text().notNull(),
    at: integer().notNull(),
    staffName: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.site, table.field] })],
);
