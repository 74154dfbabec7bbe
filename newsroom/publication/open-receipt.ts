import type { Tx } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { receipt } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { receiptJob } from './receipts.ts';
import type { Verb } from '#newsroom/workflow/flow.rule.ts';

/** 回执: promises, in the transaction of an act, that what readers get is looked at after it. */
export function openReceipt(tx: Tx, { articleId, verb }: { articleId: number; verb: Verb }): void {
  const { id } = tx
    .insert(receipt)
    .values({ articleId, verb, at: now(), lines: [] })
    .returning({ id: receipt.id })
    .get();
  enqueue(tx, { job: receiptJob, payload: { receiptId: id } });
}
