import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** 频道. `path` is the whole address without the first slash: news/world. */
export const channel = sqliteTable(
  'channel',
  {
    id: integer().primaryKey(),
    parentId: integer().references((): AnySQLiteColumn => channel.id),
    path: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull().default(''),
    /** Order among its siblings. */
    position: integer().notNull().default(0),
    inNav: integer({ mode: 'boolean' }).notNull().default(true),
    /** 一审, 二审, 终审: how many reviews a story of this channel needs, 1 to 3. */
    reviewStages: integer().notNull().default(3),
    /** 校对 is signed apart, before the last review. */
    proofread: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('channelParent').on(table.parentId, table.position)],
);

/** Paths that a channel had before; each redirects to it for ever. */
export const channelAddress = sqliteTable('channelAddress', {
  path: text().primaryKey(),
  channelId: integer()
    .notNull()
    .references(() => channel.id),
});
