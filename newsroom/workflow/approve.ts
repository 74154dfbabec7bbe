import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { publication } from '#db/schema/publication.ts';
import { workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import { record } from '#newsroom/audit/record.ts';
import { type ReviewStep, stepNames, stepsOf } from '#newsroom/staff/review-steps.rule.ts';
import { tellPerson, tellReviewers } from './notices.ts';
import { noteOf } from './proofread.ts';
import { demandVerb } from './read-flow.ts';
import { setState } from './rest-state.ts';
import { endSignatures, sign } from './sign.ts';
import { makeSlip } from './make-slip.ts';
import type { VerbOrder } from './submit.ts';
import { waitingAct } from './timetable.ts';

export type Approval = { step: ReviewStep | null; state: ArticleState; slip: string | null };

/**
 * 通过: signs the review that the story waits for. After the last one it is approved, its 签发单 is made, and where a time
 * was set for it that holds on. Answers with what it waits for now.
 */
export const approve = (order: VerbOrder & { note?: string }): Promise<Approval> =>
  write((tx) => approveIn(tx, order));

function approveIn(tx: Tx, order: VerbOrder & { note?: string }): Approval {
  const { by, head, flow } = demandVerb(tx, order, 'approve');
  const { id } = order;
  const step = flow.step ?? 'final';
  const steps = stepsOf(flow.stages);
  const next = steps[steps.indexOf(step) + 1] ?? null;
  sign(tx, by, { step, head, note: order.note ?? '' });
  tx.update(workflow)
    .set({ step: next, since: now(), changedBy: null })
    .where(eq(workflow.articleId, id))
    .run();
  record(tx, {
    by,
    verb: 'approve',
    articleId: id,
    revisionId: head.id,
    detail: { step, saves: head.saves, ...noteOf(order) },
  });
  if (next !== null) {
    setState(tx, id, 'inReview');
    const text = `${by.name} ${stepNames[step]}通过，等${stepNames[next]}`;
    tellReviewers(tx, { articleId: id, step: next, by, text });
    return { step: next, state: 'inReview', slip: null };
  }
  const slip = makeSlip(tx, by, head);
  const state = stateAfterLast(tx, { id, revisionId: head.id, slipId: slip.id });
  setState(tx, id, state);
  const run = tx.select().from(workflow).where(eq(workflow.articleId, id)).get();
  tellPerson(tx, { staffId: run?.staffId, by, kind: 'approved', articleId: id, text: `${by.name} 签发了` });
  if (state === 'published') endRun(tx, id);
  return { step: null, state, slip: slip.number };
}

type Signed = { id: number; revisionId: number; slipId: number };

/** What readers have already (先发后审) is published; what has its time goes then; all else waits to be published. */
function stateAfterLast(tx: Tx, { id, revisionId, slipId }: Signed): ArticleState {
  const published = tx.select().from(publication).where(eq(publication.articleId, id)).get();
  if (published?.revisionId === revisionId) {
    tx.update(publication).set({ slipId }).where(eq(publication.articleId, id)).run();
    return 'published';
  }
  return waitingAct(tx, id) ? 'scheduled' : 'approved';
}

/** The way is gone to its end: readers have what was signed. */
export function endRun(tx: Tx, articleId: number): void {
  endSignatures(tx, articleId);
  tx.delete(workflow).where(eq(workflow.articleId, articleId)).run();
}
