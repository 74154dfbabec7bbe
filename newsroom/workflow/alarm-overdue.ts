import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { clockTime } from '#lib/dates.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { reviewSteps, stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { reviewersOf, tellPerson } from './notices.ts';

const overdue = (reader: Db | Tx) =>
  reader
    .select()
    .from(workflow)
    .where(
      and(inArray(workflow.step, [...reviewSteps]), isNull(workflow.alarmedAt), lt(workflow.reviewBy, now())),
    )
    .all();

/**
 * 先发后审: tells everyone who may sign the review that is waited for, and those who sign last, that its time is over.
 * Once for each handing in. Answers with how many stories it told of.
 */
export async function alarmOverdue(): Promise<number> {
  if (overdue(db()).length === 0) return 0;
  return write((tx) => {
    const rows = overdue(tx);
    for (const row of rows) {
      tellOf(tx, row);
      tx.update(workflow).set({ alarmedAt: now() }).where(eq(workflow.articleId, row.articleId)).run();
    }
    return rows.length;
  });
}

function tellOf(tx: Tx, { articleId, step, stages, reviewBy }: typeof workflow.$inferSelect): void {
  const system: Person = { id: null, name: '系统', role: 'admin' };
  const able = [
    ...reviewersOf(tx, articleId, step ?? 'final', stages),
    ...reviewersOf(tx, articleId, 'final'),
  ];
  const text = `先发后审超时，${clockTime(reviewBy ?? now())} 前应${stepNames[step ?? 'final']}`;
  for (const staffId of new Set(able.map(({ id }) => id)))
    tellPerson(tx, { staffId, by: system, kind: 'overdue', articleId, text });
}
