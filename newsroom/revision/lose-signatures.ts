import { and, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { signature, workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { record } from '#newsroom/audit/record.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { actionOfStep, stepsOf } from '#newsroom/staff/review-steps.rule.ts';
import { channelsOf } from './channels-of.ts';

const underReview: ReadonlySet<string> = new Set(['inReview', 'approved', 'scheduled']);

/**
 * What becomes of the signatures of a story when its head is changed: 校对 and the last review were of another text and
 * are gone; an earlier review stays where whoever changed it might have signed it, and does not count as its writer. The
 * story waits for the first review that it lost. Called by everything that changes a head.
 */
export function loseSignatures(tx: Tx, by: Person, articleId: number): void {
  const run = tx
    .select({ ...getTableColumns(workflow), state: article.state })
    .from(workflow)
    .innerJoin(article, eq(article.id, workflow.articleId))
    .where(eq(workflow.articleId, articleId))
    .get();
  if (!run) return;
  if (!underReview.has(run.state)) return addWriter(tx, by, run);
  const steps = stepsOf(run.stages);
  const at = now();
  const channelIds = channelsOf(tx, articleId);
  const isWriter = by.id === null || run.writers.includes(by.id);
  const loses = steps.filter(
    (step) => step === 'final' || isWriter || !can(by, actionOfStep(step, run.stages), { channelIds }),
  );
  const lost = tx
    .update(signature)
    .set({ endedAt: at })
    .where(
      and(
        eq(signature.articleId, articleId),
        isNull(signature.endedAt),
        inArray(signature.step, ['proof', ...loses]),
      ),
    )
    .returning({ step: signature.step })
    .all()
    .map((one) => one.step);
  const back = steps.find((step) => lost.includes(step));
  const step = back ?? run.step;
  tx.update(workflow)
    .set({ step, changedBy: by.id ?? '', ...(step !== run.step && { since: at }) })
    .where(eq(workflow.articleId, articleId))
    .run();
  if (lost.length === 0) return;
  tx.update(article).set({ state: 'inReview' }).where(eq(article.id, articleId)).run();
  record(tx, { by, verb: 'loseSignatures', articleId, detail: { lost, step } });
}

/** Between a return and the next time it is handed in, whoever changes it writes it. */
function addWriter(
  tx: Tx,
  by: Person,
  { articleId, writers }: Pick<typeof workflow.$inferSelect, 'articleId' | 'writers'>,
) {
  if (by.id === null || writers.includes(by.id)) return;
  tx.update(workflow)
    .set({ writers: [...writers, by.id] })
    .where(eq(workflow.articleId, articleId))
    .run();
}
