import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article } from './article.ts';

/** Who has an article open for writing. A lock that wasn't refreshed for a while holds nobody off. */
export const editLock = sqliteTable('editLock', {
  articleId: integer()
    .primaryKey()
    .references(() => article.id, { onDelete: 'cascade' }),
  staffId: text().notNull(),
  staffName: text().notNull(),
  /** Names the browser tab, so that one person's two tabs don't overwrite each other. */
  tab: text().notNull(),
  since: integer().notNull(),
  seenAt: integer().notNull(),
});

/** 预览链接: shows one story as its head stands, to whoever has the token, until it expires. */
export const previewLink = sqliteTable(
  'previewLink',
  {
    /** SHA-256 of the token; the token itself is nowhere but in the address that was handed out. */
    tokenHash: text().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    staffId: text(),
    staffName: text().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    /** Made by the desk for the person's own preview window, and not to be handed out. */
    own: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('previewLinkArticle').on(table.articleId),
    index('previewLinkExpiry').on(table.expiresAt),
  ],
);
