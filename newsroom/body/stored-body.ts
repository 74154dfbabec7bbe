import { type SQL, getTableColumns, sql } from 'drizzle-orm';
import { revision } from '#db/schema/article.ts';
import { livePost } from '#db/schema/live.ts';
import { limits } from '#lib/limits.ts';

type BodyColumn = typeof revision.body | typeof livePost.body;

/**
 * A body's column where it is short enough to be taken out of the store; null, which `isTooLong` knows, where it is
 * not. SQLite tells the length without reading the text, so even a hundred megabytes cost neither time nor memory.
 */
export const bodyWithin = (column: BodyColumn, most: number): SQL =>
  sql`CASE WHEN octet_length(${column}) <= ${most} THEN ${column} END`.mapWith((text: string) =>
    JSON.parse(text),
  );

export const storedBody = bodyWithin(revision.body, limits.storedStory.most);
export const storedPostBody = bodyWithin(livePost.body, limits.storedPost.most);

/** All columns of a revision: what `select()` alone would take out, whatever its body's size. */
export const revisionColumns = { ...getTableColumns(revision), body: storedBody };
export const postColumns = { ...getTableColumns(livePost), body: storedPostBody };
