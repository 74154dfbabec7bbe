import { integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { revision } from './article.ts';
import { channel } from './channel.ts';

/** Further channels whose lists show the story; its address and breadcrumb stay those of its own channel. */
export const revisionChannel = sqliteTable(
  'revisionChannel',
  {
    revisionId: integer()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    channelId: integer()
      .notNull()
      .references(() => channel.id),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.position] })],
);
