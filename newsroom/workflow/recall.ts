import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { workflow } from '#db/schema/workflow.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { demandVerb } from './read-flow.ts';
import { restState, setState } from './rest-state.ts';
import { endSignatures } from './sign.ts';
import type { VerbOrder } from './submit.ts';

/** 撤回送审: whoever wrote it takes it back to write on, or an editor for them. */
export const recall = (order: VerbOrder): Promise<void> => write((tx) => recallIn(tx, order));

function recallIn(tx: Tx, order: VerbOrder): void {
  const { by, flow, head } = demandVerb(tx, order, 'recall');
  const run = tx.select().from(workflow).where(eq(workflow.articleId, order.id)).get();
  if (run?.reviewBy !== null && run?.reviewBy !== undefined) {
    throw new Refusal('state', '这条快讯已经先发，要审完，不能撤回。');
  }
  const isTheirs = flow.isOwn || run?.staffId === by.id;
  if (!isTheirs && !can(by, 'article.spike', { channelIds: flow.channelIds })) {
    throw new Refusal('forbidden', '只有撰稿人和编辑可以撤回送审。');
  }
  endSignatures(tx, order.id);
  record(tx, { by, verb: 'recall', articleId: order.id, revisionId: head.id });
  setState(tx, order.id, restState(tx, order.id));
}
