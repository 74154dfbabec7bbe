import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The FTS5 table of migration 0005_searchIndex, for typed queries. It stands outside db/schema, because drizzle-kit
 * would make an ordinary table of it.
 */
export const searchIndex = sqliteTable('searchIndex', {
  rowid: integer('rowid').primaryKey(),
  /** Words of the headline alone, spelled apart from those of `text`. */
  headline: text('headline').notNull(),
  /** Words of headline and copy. */
  text: text('text').notNull(),
  /** The headline's Han characters one by one, for questions of a single one. */
  letters: text('letters').notNull(),
  type: text('type').notNull(),
});

/** Room for 134 million articles below the minute; both together stay a safe integer for ages. */
const idsAMinute = 2 ** 27;

/** Row ids grow with the story's time, so that FTS5 gives the newest first without sorting. As in the trigger. */
export const searchRowId = (storyTime: number, articleId = 0): number =>
  Math.floor(Math.max(storyTime, 0) / 60_000) * idsAMinute + articleId;

export const articleOfRow = (rowid: number): number => rowid % idsAMinute;
