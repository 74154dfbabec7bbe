import { and, asc, countDistinct, eq, gte, inArray, lt } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { receipt, timetable } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { dayBeijing, dayBounds } from '#lib/dates.ts';

const day = 24 * 60 * 60_000;
const states = ['checking', 'done', 'failed'] as const;

/** When this day began in Beijing. */
export const startOfToday = (): number => dayBounds(dayBeijing(now()))[0];

/** Stories that went out today, and how many had yesterday at this time. */
export const sentToday = (): { today: number; yesterday: number } => ({
  today: sentBetween(startOfToday(), now() + 1),
  yesterday: sentBetween(startOfToday() - day, now() - day),
});

const sentBetween = (from: number, to: number): number =>
  db()
    .select({ total: countDistinct(receipt.articleId) })
    .from(receipt)
    .where(
      and(
        inArray(receipt.state, [...states]),
        gte(receipt.at, from),
        lt(receipt.at, to),
        inArray(receipt.verb, ['publish', 'publishFirst']),
      ),
    )
    .get()?.total ?? 0;

export type PlannedLine = {
  id: number;
  articleId: number;
  headline: string;
  act: (typeof timetable.$inferSelect)['act'];
  at: number;
  channelName: string;
  staffName: string;
};

const mostPlanned = 100;

/** 定时: what is to happen, the next first. */
export const planned = (): PlannedLine[] =>
  db()
    .select({
      id: timetable.id,
      articleId: timetable.articleId,
      act: timetable.act,
      at: timetable.at,
      staffName: timetable.staffName,
      headline: revision.headline,
      channelName: channel.name,
    })
    .from(timetable)
    .innerJoin(article, eq(article.id, timetable.articleId))
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .innerJoin(channel, eq(channel.id, revision.channelId))
    .where(eq(timetable.state, 'waiting'))
    .orderBy(asc(timetable.at))
    .limit(mostPlanned)
    .all();
