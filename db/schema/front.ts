import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article } from './article.ts';
import { media } from './media.ts';

/** What an editor puts at a place of the front for a time; where nothing is put, a rule fills it. */
export const slotFill = sqliteTable(
  'slotFill',
  {
    id: integer().primaryKey(),
    slot: text({ enum: ['lead', 'sub', 'second', 'photoSet', 'video'] }).notNull(),
    /** From 0, within the slot. */
    position: integer().notNull(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    fromAt: integer().notNull(),
    /** Null: until it is taken out. */
    untilAt: integer(),
    /** Instead of the story's own, where not ''. */
    headline: text().notNull().default(''),
    mediaId: text().references(() => media.id),
    staffName: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [index('slotFillPlace').on(table.slot, table.position, table.fromAt)],
);
