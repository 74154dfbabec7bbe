import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { publication } from './publication.ts';

/**
 * One row a list the story stands in: its channel, further ones, and each channel above; channel 0 is the whole site.
 * Stubs have none.
 */
export const placement = sqliteTable(
  'placement',
  {
    channelId: integer().notNull(),
    storyTime: integer().notNull(),
    articleId: integer()
      .notNull()
      .references(() => publication.articleId, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.channelId, table.storyTime, table.articleId] }),
    index('placementArticle').on(table.articleId),
  ],
);

/** A name that has a page of its own: a tag, a source, a reporter, a photographer. */
export const nameList = sqliteTable(
  'nameList',
  {
    id: integer().primaryKey(),
    kind: text({ enum: ['tag', 'source', 'reporter', 'photographer'] }).notNull(),
    name: text().notNull(),
    slug: text().notNull(),
  },
  (table) => [
    uniqueIndex('nameListName').on(table.kind, table.name),
    uniqueIndex('nameListSlug').on(table.kind, table.slug),
  ],
);

/** Addresses that the list of a name had before; each redirects to it for ever. */
export const nameAddress = sqliteTable(
  'nameAddress',
  {
    kind: text({ enum: ['tag', 'source', 'reporter', 'photographer'] }).notNull(),
    slug: text().notNull(),
    listId: integer()
      .notNull()
      .references(() => nameList.id),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug] })],
);

/** One row a published story and name it bears; read from its end like `placement`. Stubs have none. */
export const nameListing = sqliteTable(
  'nameListing',
  {
    listId: integer()
      .notNull()
      .references(() => nameList.id),
    storyTime: integer().notNull(),
    articleId: integer()
      .notNull()
      .references(() => publication.articleId, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.storyTime, table.articleId] }),
    index('nameListingArticle').on(table.articleId),
  ],
);

/**
 * Where each page of a list begins: the story at rank (page - 1) * 20 + 1, counted from the oldest. Kept in step with
 * `placement` (kind channel) and `nameListing` (kind name), so that any page of a list of any length is one seek.
 */
export const listMark = sqliteTable(
  'listMark',
  {
    kind: text({ enum: ['channel', 'name'] }).notNull(),
    listId: integer().notNull(),
    page: integer().notNull(),
    storyTime: integer().notNull(),
    articleId: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.listId, table.page] }),
    index('listMarkKey').on(table.kind, table.listId, table.storyTime, table.articleId),
  ],
);
