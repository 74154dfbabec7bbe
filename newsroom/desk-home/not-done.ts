import { and, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { receipt, timetable, workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { failedReceipts, nameOfVerb } from '#newsroom/publication/receipts.ts';
import { byKind, seenNames, stillSeen } from '#newsroom/publication/receipt.rule.ts';
import { type ReviewStep, reviewSteps } from '#newsroom/staff/review-steps.rule.ts';
import type { WebhookKind } from '#newsroom/workflow/webhook.rule.ts';
import { webhookLines } from '#newsroom/workflow/webhooks.ts';

type OfStory = { articleId: number; headline: string; at: number };

/** What was not done, and what there is to do about it. */
export type NotDone =
  | ({ type: 'receipt'; id: number; what: string; tries: number; still: string } & OfStory)
  | ({ type: 'timed'; id: number; verb: string; why: string } & OfStory)
  | ({ type: 'overdue'; step: ReviewStep; reviewBy: number } & OfStory)
  | { type: 'webhook'; id: string; kind: WebhookKind; host: string; why: string; at: number };

const week = 7 * 24 * 60 * 60_000;
const mostOfEach = 20;

/** 没做成: what is not mended yet, the newest first. `settings`: also what only those who change settings can mend. */
export function notDone({ settings }: { settings: boolean }): NotDone[] {
  const since = now() - week;
  const found = [
    ...failedReceipts(since, mostOfEach).map((one): NotDone => {
      const { id, articleId, headline, at, tries, lines } = one;
      const names = byKind(lines)
        .filter(({ done }) => !done)
        .map(({ kind }) => seenNames[kind]);
      const what = `${names.join('、')}没更新`;
      return { type: 'receipt', id, articleId, headline, at, tries, what, still: stillSeen(lines) };
    }),
    ...failedActs(since),
    ...overdueReviews(),
    ...(settings ? silentWebhooks() : []),
  ];
  return found.toSorted((a, b) => b.at - a.at);
}

/** Timed acts that were refused, unless the story was acted on since. */
function failedActs(since: number): NotDone[] {
  return db()
    .select({ row: timetable, headline: revision.headline, state: article.state })
    .from(timetable)
    .innerJoin(article, eq(article.id, timetable.articleId))
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(and(eq(timetable.state, 'failed'), gt(timetable.at, since)))
    .orderBy(desc(timetable.at))
    .limit(mostOfEach)
    .all()
    .filter(({ row, state }) => state !== 'spiked' && state !== 'scheduled' && !isActedOn(row))
    .map(({ row, headline }) => ({
      type: 'timed',
      id: row.id,
      articleId: row.articleId,
      headline,
      at: row.at,
      verb: nameOfVerb(row.act),
      why: row.failure,
    }));
}

const isActedOn = ({ articleId, endedAt }: typeof timetable.$inferSelect): boolean =>
  db()
    .select({ id: receipt.id })
    .from(receipt)
    .where(and(eq(receipt.articleId, articleId), gt(receipt.at, endedAt ?? 0)))
    .limit(1)
    .get() !== undefined;

const overdueReviews = (): NotDone[] =>
  db()
    .select({
      articleId: workflow.articleId,
      step: workflow.step,
      reviewBy: workflow.reviewBy,
      headline: revision.headline,
    })
    .from(workflow)
    .innerJoin(article, eq(article.id, workflow.articleId))
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(and(inArray(workflow.step, [...reviewSteps]), lt(workflow.reviewBy, now())))
    .orderBy(desc(workflow.reviewBy))
    .limit(mostOfEach)
    .all()
    .flatMap(({ step, reviewBy, ...story }) =>
      step === null || reviewBy === null ? [] : [{ type: 'overdue', step, reviewBy, at: reviewBy, ...story }],
    );

const silentWebhooks = (): NotDone[] =>
  webhookLines().flatMap(({ id, kind, host, failure }) =>
    failure ? [{ type: 'webhook', id, kind, host, why: failure.why, at: failure.at }] : [],
  );
