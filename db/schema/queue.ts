import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Work promised inside a transaction and done after it, at least once. */
export const queue = sqliteTable(
  'queue',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    job: text().notNull(),
    payload: text({ mode: 'json' }).$type<unknown>().notNull(),
    dueAt: integer().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    createdAt: integer().notNull(),
  },
  (table) => [index('queueDue').on(table.dueAt)],
);
