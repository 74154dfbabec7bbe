import { sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { now } from '#lib/clock.ts';
import { dayBeijing, dayBounds } from '#lib/dates.ts';
import { limits } from '#lib/limits.ts';
import { isAhead, isDate } from '#lib/time-range.ts';
import { type ListKey, type ListRef, listTotal, markOf, rowsOf } from './list-marks.ts';
import { archivePages, pageSize } from './list-pages.rule.ts';

const newestFirst = sql.raw('ORDER BY storyTime DESC, articleId DESC');

/** One page of a list, newest first. */
export type ListPage = {
  ids: number[];
  /** Null: the newest page. Archive pages count from the oldest. */
  page: number | null;
  /** How many archive pages there are behind the newest page. */
  archive: number;
  total: number;
  /** Days that go on beyond this page's newest or oldest story. */
  splitDays: string[];
};

/** Stories of a list's page; null for a page that is not there. `page` null reads the newest. */
export function readListPage(list: ListRef, page: number | null): ListPage | null {
  const total = listTotal(list);
  const archive = archivePages(total);
  if (page !== null && page > archive) return null;
  const start = markOf(list, page ?? archive + 1);
  if (!start) return { ids: [], page, archive, total, splitDays: [] };
  const limit = page === null ? 2 * pageSize : pageSize + 1;
  const found = db().all<ListKey>(sql`SELECT storyTime, articleId ${rowsOf(list)}
    AND (storyTime, articleId) >= (${start.storyTime}, ${start.articleId})
    ORDER BY storyTime, articleId LIMIT ${limit}`);
  const [older] = db().all<ListKey>(sql`SELECT storyTime, articleId ${rowsOf(list)}
    AND (storyTime, articleId) < (${start.storyTime}, ${start.articleId}) ${newestFirst} LIMIT 1`);
  const own = page === null ? found : found.slice(0, pageSize);
  return {
    ids: own.map((key) => key.articleId).toReversed(),
    page,
    archive,
    total,
    splitDays: sharedDays([older, own[0]], [own.at(-1), found[own.length]]),
  };
}

/** Days that both of a pair of neighbours are of. */
const sharedDays = (...pairs: (ListKey | undefined)[][]): string[] =>
  pairs.flatMap(([one, other]) => {
    const day = one && dayBeijing(one.storyTime);
    return day !== undefined && other && dayBeijing(other.storyTime) === day ? [day] : [];
  });

/** More than any day has; a list is never read without an end. */
const longestDay = 1000;

/** One day of a list, newest first. */
export type ListDay = { ids: number[]; day: string; previous: string | null; next: string | null };

/** Null for a day without stories. */
export function readListDay(list: ListRef, day: string): ListDay | null {
  const [from, to] = dayBounds(day);
  const found = db().all<ListKey>(sql`SELECT storyTime, articleId ${rowsOf(list)}
    AND storyTime >= ${from} AND storyTime < ${to} ${newestFirst} LIMIT ${longestDay}`);
  if (found.length === 0) return null;
  return { ids: found.map((key) => key.articleId), day, ...daysBeside(list, day) };
}

/** The nearest days before and after `day` that have stories. */
export function daysBeside(list: ListRef, day: string): { previous: string | null; next: string | null } {
  const [from, to] = dayBounds(day);
  const [before] = db().all<{ storyTime: number }>(
    sql`SELECT storyTime ${rowsOf(list)} AND storyTime < ${from} ORDER BY storyTime DESC LIMIT 1`,
  );
  const [after] = db().all<{ storyTime: number }>(
    sql`SELECT storyTime ${rowsOf(list)} AND storyTime >= ${to} ORDER BY storyTime LIMIT 1`,
  );
  return {
    previous: before && isDate(before.storyTime) ? dayBeijing(before.storyTime) : null,
    next: after && !isAhead(after.storyTime) ? dayBeijing(after.storyTime) : null,
  };
}

/** How many stories of the list are of a day. */
export function dayTotal(list: ListRef, day: string): number {
  const [from, to] = dayBounds(day);
  const [row] = db().all<{ stories: number }>(
    sql`SELECT count(*) AS stories ${rowsOf(list)} AND storyTime >= ${from} AND storyTime < ${to}`,
  );
  return row?.stories ?? 0;
}

/** The newest days that have stories, with how many. */
export function newestDays(list: ListRef, limit: number): { day: string; stories: number }[] {
  const days: { day: string; stories: number }[] = [];
  // An older store may hold times that are yet to come, or that no calendar has: no reader is led to such a day.
  let before = now() + limits.clockSlack.most;
  while (days.length < limit) {
    const [row] = db().all<{ storyTime: number }>(
      sql`SELECT storyTime ${rowsOf(list)} AND storyTime < ${before} ORDER BY storyTime DESC LIMIT 1`,
    );
    if (!row || !isDate(row.storyTime)) break;
    const day = dayBeijing(row.storyTime);
    days.push({ day, stories: dayTotal(list, day) });
    [before] = dayBounds(day);
  }
  return days;
}
