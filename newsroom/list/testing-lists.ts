import { sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { type ListRef, listRank, listTotal, rebuildMarks } from './list-marks.ts';
import { pageSize } from './list-pages.rule.ts';
import { daysBeside, newestDays, readListDay, readListPage } from './read-list.ts';

export const list: ListRef = { kind: 'channel', id: 7 };
/** A fiftieth as long as the others where `fillPlacements` fills them. */
export const shortList: ListRef = { kind: 'channel', id: 8 };
export const start = fromBeijing(2025, 1, 1);
export const hour = 3_600_000;

/** The stories themselves are of no matter here. */
export const withoutStories = () => db().$client.pragma('foreign_keys = OFF');

/** 100,000 stories, one every two hours, as many of other lists around them, and a short list of the first 2,000. */
export function fillPlacements(): void {
  withoutStories();
  // After all of them: readers are led to no day that is yet to come.
  setClock(start + 100_001 * 2 * hour);
  db().run(sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO placement (channelId, storyTime, articleId)
    SELECT c.id, ${start} + n.i * ${2 * hour}, n.i FROM n, (SELECT 0 AS id UNION SELECT ${list.id}) c`);
  db().run(sql`INSERT INTO placement (channelId, storyTime, articleId)
    SELECT ${shortList.id}, storyTime, articleId FROM placement WHERE channelId = ${list.id} AND articleId <= 2000`);
  db().transaction((tx) => rebuildMarks(tx));
}

/** Every kind of read of the long list. */
export const longReads = () => readsOf(list, 100_000, '2030-06-01');
/** The same of the short one. */
export const shortReads = () => readsOf(shortList, 2000, '2025-03-01');

const readsOf = (one: ListRef, stories: number, day: string) => ({
  newest: () => readListPage(one, null)?.ids.length,
  middle: () => readListPage(one, stories / 2 / pageSize)?.ids[0],
  oldest: () => readListPage(one, 1)?.ids[0],
  beyond: () => readListPage(one, stories),
  day: () => readListDay(one, day)?.ids.length,
  rank: () => listRank(one, { storyTime: start + stories * hour, articleId: stories / 2 }),
  total: () => listTotal(one),
  days: () => newestDays(one, 10).length,
  beside: () => daysBeside(one, day).next,
});
