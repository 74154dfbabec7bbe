import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Settings that the newsroom changes without a restart: one row a group, parsed by its noun. */
export const setting = sqliteTable('setting', {
  name: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
});
