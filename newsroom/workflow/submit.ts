import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import type { Version } from '#newsroom/article/save-draft.ts';
import { record } from '#newsroom/audit/record.ts';
import { isUnseen } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type ReviewStep, stepNames, stepsOf } from '#newsroom/staff/review-steps.rule.ts';
import { tellReviewers } from './notices.ts';
import { demandVerb } from './read-flow.ts';
import { endSignatures, sign } from './sign.ts';
import { writersOf } from './writers-of.ts';

export type VerbOrder = {
  by: Person;
  id: number;
  /** The text that the person had before them; refused where the head is another by now. */
  expected?: Version;
};

/** 送审: hands the head in for the first review of its channel. Answers with the review it waits for. */
export const submit = (order: VerbOrder): Promise<{ step: ReviewStep }> => write((tx) => submitIn(tx, order));

function submitIn(tx: Tx, order: VerbOrder): { step: ReviewStep } {
  const { by, head, flow } = demandVerb(tx, order, 'submit');
  if (isUnseen(head.headline)) throw new Refusal('invalid', '请填写标题，再送审。', 'headline');
  const step = openRun(tx, by, { articleId: order.id, stages: flow.stages, proofread: flow.proofread });
  sign(tx, by, { step: 'submit', head });
  record(tx, { by, verb: 'submit', articleId: order.id, revisionId: head.id, detail: { step } });
  tellReviewers(tx, { articleId: order.id, step, by, text: `${by.name} 送审，等${stepNames[step]}` });
  return { step };
}

type Run = { articleId: number; stages: number; proofread: boolean; reviewBy?: number };

/** Starts the way through the reviews; what was signed on an earlier one counts no more. */
export function openRun(tx: Tx, by: Person, { articleId, reviewBy, ...reviews }: Run): ReviewStep {
  const step = stepsOf(reviews.stages)[0] ?? 'final';
  const before = tx.select().from(workflow).where(eq(workflow.articleId, articleId)).get();
  const writers = new Set([
    ...(before?.writers ?? writersOf(tx, articleId)),
    ...(by.id === null ? [] : [by.id]),
  ]);
  const at = now();
  endSignatures(tx, articleId);
  const values = {
    ...reviews,
    step,
    writers: [...writers],
    staffId: by.id,
    staffName: by.name,
    submittedAt: at,
    since: at,
    changedBy: null,
    reviewBy: reviewBy ?? before?.reviewBy ?? null,
    alarmedAt: null,
  };
  tx.insert(workflow)
    .values({ articleId, ...values })
    .onConflictDoUpdate({ target: workflow.articleId, set: values })
    .run();
  tx.update(article).set({ state: 'inReview', updatedAt: at }).where(eq(article.id, articleId)).run();
  return step;
}
