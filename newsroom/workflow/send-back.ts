import { and, eq, isNull } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { remark, workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { limits } from '#lib/limits.ts';
import { seenLines } from '#lib/text/plain-text.ts';
import { record } from '#newsroom/audit/record.ts';
import { type ReviewStep, stepNames, stepsOf } from '#newsroom/staff/review-steps.rule.ts';
import { tellPerson, tellReviewers } from './notices.ts';
import { demandVerb } from './read-flow.ts';
import { restState, setState } from './rest-state.ts';
import { endSignatures, sign } from './sign.ts';
import { cancelWaiting } from './timetable.ts';
import type { VerbOrder } from './submit.ts';

export type Return = VerbOrder & {
  /** Why; '' where remarks are pinned that say it. */
  reason: string;
  /** To an earlier review instead of to who wrote it. */
  to?: ReviewStep;
};

/** 退回修改: with reasons, to who wrote the story or to an earlier review, whose signature and later ones end. */
export const sendBack = (order: Return): Promise<void> => write((tx) => sendBackIn(tx, order));

function sendBackIn(tx: Tx, order: Return): void {
  const { by, head, flow } = demandVerb(tx, order, 'sendBack');
  const { id } = order;
  const words = reasonOf(tx, order);
  const back = order.to === undefined ? null : earlierStep(order.to, flow.step, flow.stages);
  sign(tx, by, { step: 'sendBack', head, note: words });
  if (words !== '') {
    tx.insert(remark)
      .values({ articleId: id, kind: 'sendBack', text: words, staffId: by.id, staffName: by.name, at: now() })
      .run();
  }
  const detail = { reason: words, ...(flow.step && { step: flow.step }), ...(back && { to: back }) };
  record(tx, { by, verb: 'sendBack', articleId: id, revisionId: head.id, detail });
  cancelWaiting(tx, id, `${by.name} 退回修改`);
  const run = tx.select().from(workflow).where(eq(workflow.articleId, id)).get();
  if (back === null) {
    endSignatures(tx, id);
    setState(tx, id, restState(tx, id));
    const text = `${by.name} 退回修改${words === '' ? '' : `：${words}`}`;
    tellPerson(tx, { staffId: run?.staffId, by, kind: 'sentBack', articleId: id, text });
    return;
  }
  const steps = stepsOf(flow.stages);
  endSignatures(tx, id, ['proof', ...steps.slice(steps.indexOf(back))]);
  tx.update(workflow).set({ step: back, since: now() }).where(eq(workflow.articleId, id)).run();
  setState(tx, id, 'inReview');
  tellReviewers(tx, { articleId: id, step: back, by, text: `${by.name} 退回${stepNames[back]}再看` });
}

function reasonOf(tx: Tx, { by, id, reason }: Return): string {
  const words = seenLines(reason).trim();
  const { most } = limits.remarkCharacters;
  if (words.length > most) throw new Refusal('invalid', `退回意见请控制在 ${most} 字以内。`, 'reason');
  if (words !== '') return words;
  const pinned = tx
    .select({ id: remark.id })
    .from(remark)
    .where(
      and(
        eq(remark.articleId, id),
        eq(remark.kind, 'sendBack'),
        isNull(remark.closedAt),
        isNull(remark.answeredAt),
        by.id === null ? eq(remark.staffName, by.name) : eq(remark.staffId, by.id),
      ),
    )
    .get();
  if (!pinned) throw new Refusal('invalid', '请写明为什么退回，或在段落上钉一条批注。', 'reason');
  return '';
}

function earlierStep(to: ReviewStep, from: ReviewStep | null, stages: number): ReviewStep {
  const steps = stepsOf(stages);
  const at = steps.indexOf(to);
  const here = from === null ? steps.length : steps.indexOf(from);
  if (at === -1 || at >= here) throw new Refusal('invalid', '只能退回给撰稿人或前面的一审。', 'to');
  return to;
}
