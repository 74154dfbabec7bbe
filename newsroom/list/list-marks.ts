import { type SQL, sql } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { listMark } from '#db/schema/lists.ts';
import { pageSize } from './list-pages.rule.ts';

/** A list of stories: a channel's (0 is the whole site) or a name's. */
export type ListRef = { kind: 'channel' | 'name'; id: number };
/** What lists are ordered by. */
export type ListKey = { storyTime: number; articleId: number };

/** `FROM … WHERE` of the list's own rows. */
export const rowsOf = ({ kind, id }: ListRef): SQL =>
  kind === 'channel'
    ? sql`FROM placement WHERE channelId = ${id}`
    : sql`FROM nameListing WHERE listId = ${id}`;

const marksOf = ({ kind, id }: ListRef): SQL => sql`listMark WHERE kind = ${kind} AND listId = ${id}`;
const at = (key: ListKey): SQL => sql`(${key.storyTime}, ${key.articleId})`;
const own = sql.raw('(storyTime, articleId)');
const markKey = sql.raw('(listMark.storyTime, listMark.articleId)');
const newestFirst = sql.raw('ORDER BY storyTime DESC, articleId DESC');
const oldestFirst = sql.raw('ORDER BY storyTime, articleId');

/** Moves the marks for a story that was just written into the list's rows. */
export function markInserted(tx: Tx, list: ListRef, key: ListKey): void {
  tx.run(sql`UPDATE listMark SET (storyTime, articleId) =
    (SELECT storyTime, articleId ${rowsOf(list)} AND ${own} < ${markKey} ${newestFirst} LIMIT 1)
    WHERE kind = ${list.kind} AND listId = ${list.id} AND ${own} > ${at(key)}`);
  const last = lastMark(list);
  if (!last) return addMark(tx, list, 1, key);
  const [beyond] = db().all<ListKey>(
    sql`SELECT storyTime, articleId ${rowsOf(list)} AND ${own} >= ${at(last)} ${oldestFirst} LIMIT 1 OFFSET ${pageSize}`,
  );
  if (beyond) addMark(tx, list, last.page + 1, beyond);
}

/** Moves the marks for a story whose row was just taken out of the list. */
export function markRemoved(tx: Tx, list: ListRef, key: ListKey): void {
  // A last page that held one story is gone.
  tx.run(sql`DELETE FROM ${marksOf(list)} AND ${own} >= ${at(key)}
    AND page = (SELECT max(page) FROM ${marksOf(list)})
    AND NOT EXISTS (SELECT 1 ${rowsOf(list)} AND ${own} > ${markKey})`);
  tx.run(sql`UPDATE listMark SET (storyTime, articleId) =
    (SELECT storyTime, articleId ${rowsOf(list)} AND ${own} > ${markKey} ${oldestFirst} LIMIT 1)
    WHERE kind = ${list.kind} AND listId = ${list.id} AND ${own} >= ${at(key)}`);
}

/** Moves the marks for many stories that were just written into the list's rows, of which `key` is the oldest. */
export function markFrom(tx: Tx, list: ListRef, key: ListKey): void {
  tx.run(sql`DELETE FROM ${marksOf(list)} AND ${own} >= ${at(key)}`);
  const { page, ...from } = lastMark(list) ?? { page: 1, storyTime: Number.MIN_SAFE_INTEGER, articleId: 0 };
  tx.run(sql`INSERT INTO listMark (${columns})
    SELECT ${list.kind}, ${list.id}, ${page} + place / ${pageSize}, storyTime, articleId FROM (
      SELECT storyTime, articleId, row_number() OVER (${oldestFirst}) - 1 AS place
      ${rowsOf(list)} AND ${own} >= ${at(from)})
    WHERE place % ${pageSize} = 0
    ON CONFLICT DO NOTHING`);
}

type Mark = ListKey & { page: number };

/** The mark of a page; undefined where the list has no such page. */
export const markOf = (list: ListRef, page: number): Mark | undefined =>
  db().all<Mark>(sql`SELECT page, storyTime, articleId FROM ${marksOf(list)} AND page = ${page}`)[0];

/** The mark of the page that holds the story at `key`. */
const markBefore = (list: ListRef, key: ListKey): Mark | undefined =>
  db().all<Mark>(
    sql`SELECT page, storyTime, articleId FROM ${marksOf(list)} AND ${own} <= ${at(key)} ${newestFirst} LIMIT 1`,
  )[0];

const lastMark = (list: ListRef): Mark | undefined =>
  db().all<Mark>(sql`SELECT page, storyTime, articleId FROM ${marksOf(list)} ORDER BY page DESC LIMIT 1`)[0];

/** Stories in the list: whole pages by their marks, and at most one page counted. */
export function listTotal(list: ListRef): number {
  const last = lastMark(list);
  return last ? (last.page - 1) * pageSize + countFrom(list, last) : 0;
}

/** The place of a story that is in the list, counted from the oldest, which is 1. */
export function listRank(list: ListRef, key: ListKey): number {
  const mark = markBefore(list, key);
  return mark ? (mark.page - 1) * pageSize + countFrom(list, mark, key) : 0;
}

function countFrom(list: ListRef, from: ListKey, to?: ListKey): number {
  const until = to ? sql`AND ${own} <= ${at(to)}` : sql``;
  return (
    db().all<{ rows: number }>(
      sql`SELECT count(*) AS rows ${rowsOf(list)} AND ${own} >= ${at(from)} ${until}`,
    )[0]?.rows ?? 0
  );
}

function addMark(tx: Tx, { kind, id: listId }: ListRef, page: number, key: ListKey): void {
  const { storyTime, articleId } = key;
  tx.insert(listMark).values({ kind, listId, page, storyTime, articleId }).run();
}

const ranked = (table: string, column: string) => sql`
  SELECT ${sql.raw(column)} AS listId, storyTime, articleId,
    row_number() OVER (PARTITION BY ${sql.raw(column)} ORDER BY storyTime, articleId) - 1 AS place
  FROM ${sql.raw(table)}`;
/** Every mark as it should be. */
const allMarks = sql`
  SELECT 'channel' AS kind, listId, place / ${pageSize} + 1 AS page, storyTime, articleId
    FROM (${ranked('placement', 'channelId')}) WHERE place % ${pageSize} = 0
  UNION ALL
  SELECT 'name', listId, place / ${pageSize} + 1, storyTime, articleId
    FROM (${ranked('nameListing', 'listId')}) WHERE place % ${pageSize} = 0`;
const columns = sql.raw('kind, listId, page, storyTime, articleId');

/** Makes all marks anew from the rows of the lists. */
export function rebuildMarks(tx: Tx): void {
  tx.delete(listMark).run();
  tx.run(sql`INSERT INTO listMark (${columns}) SELECT ${columns} FROM (${allMarks})`);
}

/** How many marks are missing, wrong or left over: 0 where lists are sound. */
export const wrongMarks = (): number =>
  db().all<{ wrong: number }>(sql`SELECT
    (SELECT count(*) FROM (${allMarks} EXCEPT SELECT ${columns} FROM listMark)) +
    (SELECT count(*) FROM (SELECT ${columns} FROM listMark EXCEPT SELECT * FROM (${allMarks}))) AS wrong`)[0]
    ?.wrong ?? 0;
