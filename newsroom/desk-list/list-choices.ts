import { type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';

/** Who made articles, at most 300. */
export const articleAuthors = (): string[] => distinct(sql.raw('author'));

/** Sources that articles name, at most 300. */
export const articleSources = (): string[] => distinct(sql.raw('sourceName'));

/** Jumps from one value of an indexed column to the next, so that the number of articles doesn't matter. */
function distinct(column: SQL): string[] {
  return db()
    .all<{ value: string }>(
      sql`WITH RECURSIVE found(value) AS (
        SELECT min(${column}) FROM deskItem WHERE ${column} > ''
        UNION ALL
        SELECT (SELECT min(${column}) FROM deskItem WHERE ${column} > value) FROM found WHERE value IS NOT NULL
      ) SELECT value FROM found WHERE value IS NOT NULL LIMIT 300`,
    )
    .map((row) => row.value)
    .toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
}
