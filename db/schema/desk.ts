import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { article } from './article.ts';

/**
 * One row an article that has a head: all that the desk's list filters, sorts and searches by, so that it reads
 * neither copy nor history. Triggers of the migration keep it in step: whatever changes an article touches its row
 * in `article` last. The view `deskItemNow` says what each row should be.
 */
export const deskItem = sqliteTable(
  'deskItem',
  {
    articleId: integer()
      .primaryKey()
      .references(() => article.id, { onDelete: 'cascade' }),
    state: text({
      enum: ['draft', 'inReview', 'approved', 'scheduled', 'published', 'killed', 'spiked'],
    }).notNull(),
    type: text({ enum: ['text', 'flash', 'photoSet', 'video', 'live'] }).notNull(),
    channelId: integer().notNull(),
    /** Who made the article: the name at its first revision. */
    author: text().notNull(),
    sourceName: text().notNull(),
    updatedAt: integer().notNull(),
    createdAt: integer().notNull(),
    /** The time that readers see; null while they see nothing. */
    publishedAt: integer(),
    /** Headline, author and public id in small letters, for finding any piece of them. */
    needle: text().notNull(),
  },
  (table) => [
    index('deskItemUpdated').on(table.updatedAt, table.articleId, table.state),
    index('deskItemPublished').on(table.publishedAt, table.articleId, table.state),
    index('deskItemCreated').on(table.createdAt, table.articleId, table.state),
    // Holds all that is asked without a search, so that counting and sorting never touch the wide rows.
    index('deskItemFacts').on(
      table.state,
      table.channelId,
      table.type,
      table.author,
      table.sourceName,
      table.updatedAt,
      table.publishedAt,
      table.createdAt,
    ),
    index('deskItemAuthor').on(table.author),
    index('deskItemSource').on(table.sourceName),
  ],
);
