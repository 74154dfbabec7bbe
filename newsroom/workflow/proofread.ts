import { write, type Tx } from '#db/client.ts';
import { record } from '#newsroom/audit/record.ts';
import { demandVerb } from './read-flow.ts';
import { sign } from './sign.ts';
import type { VerbOrder } from './submit.ts';

/** 校对: signs that this very text was proofread. Any later change of it ends that. */
export const proofread = (order: VerbOrder & { note?: string }): Promise<void> =>
  write((tx) => proofreadIn(tx, order));

function proofreadIn(tx: Tx, order: VerbOrder & { note?: string }): void {
  const { by, head } = demandVerb(tx, order, 'proof');
  sign(tx, by, { step: 'proof', head, ...(order.note && { note: order.note }) });
  record(tx, { by, verb: 'proof', articleId: order.id, revisionId: head.id, detail: noteOf(order) });
}

export const noteOf = ({ note = '' }: { note?: string }): Record<string, string> =>
  note === '' ? {} : { note };
