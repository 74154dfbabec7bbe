import { record } from '#newsroom/audit/record.ts';
import { now } from '#lib/clock.ts';
import { seenLine } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { makeSlip } from '#newsroom/workflow/make-slip.ts';
import { tellReviewers } from '#newsroom/workflow/notices.ts';
import { demandVerb } from '#newsroom/workflow/read-flow.ts';
import { sign } from '#newsroom/workflow/sign.ts';
import { type VerbOrder, openRun } from '#newsroom/workflow/submit.ts';
import { workflowSettings } from '#newsroom/workflow/workflow-settings.ts';
import { changePublished } from './change-published.ts';
import { openReceipt } from './receipt/open-receipt.ts';
import { demandReady, movePointer } from './publish.ts';

export type FirstOrder = VerbOrder & { reason: string };

/**
 * 先发后审: a 快讯 goes out at once, by who may publish, and stands in review from then on with a clock that is running.
 * Answers with its path, the time by which it is to be reviewed, and what became stale.
 */
export const publishFirst = (
  order: FirstOrder,
): Promise<{ path: string; reviewBy: number; stale: string[] }> =>
  changePublished(order.id, (tx, row) => {
    const reason = seenLine(order.reason).trim();
    if (reason === '') throw new Refusal('invalid', '请写明为什么先发。', 'reason');
    const { by, head, flow } = demandVerb(tx, order, 'publishFirst');
    demandReady({ by, id: order.id }, head);
    const reviewBy = now() + workflowSettings().flashMinutes * 60_000;
    const { id: slipId } = makeSlip(tx, by, head, { reason: `先发后审：${reason}` });
    const { path } = movePointer(tx, { id: order.id, publicId: row.publicId, stub: false, slipId }, head);
    const { stages, proofread } = flow;
    const step = openRun(tx, by, { articleId: order.id, stages, proofread, reviewBy });
    sign(tx, by, { step: 'submit', head });
    record(tx, {
      by,
      verb: 'publishFirst',
      articleId: order.id,
      revisionId: head.id,
      detail: { path, slip: slipId, reason, reviewBy },
    });
    tellReviewers(tx, { articleId: order.id, step, by, text: `${by.name} 先发后审，等${stepNames[step]}` });
    openReceipt(tx, { articleId: order.id, verb: 'publishFirst' });
    return { path, reviewBy };
  });
