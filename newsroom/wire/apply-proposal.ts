import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { pageImport } from '#db/schema/wire.ts';
import { everything } from '#lib/expiry.ts';
import { Refusal, isRefusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { type HeadChanged, changeHeadIn, publishAgain } from '#newsroom/desk-list/bulk-change.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { adoptDisclaimer } from './adopt-disclaimer.ts';
import { type ImportReport, parseImportReport } from './import-report.rule.ts';

type Order = { by: Person; importId: number };
export type ProposalApplied = {
  disclaimer: ImportReport['disclaimer']['outcome'];
  /** What could not be moved to the new channel, and why. */
  left: string[];
  /** Site paths to expire. */
  stale: string[];
};

const override = '采用导入建议';

/**
 * 采用建议: makes the channels that an import proposes, moves its stories there and sets the disclaimer, in one
 * transaction. Stories that readers see go out again in their new channel.
 */
export async function applyProposal(order: Order): Promise<ProposalApplied> {
  const { moved, left, disclaimer } = await write((tx) => applyIn(tx, order));
  for (const [id, head] of moved) {
    const { note, stale } = await publishAgain(head, { by: order.by, id, override });
    if (head.shown !== 'no' && stale === undefined) left.push(note);
  }
  return { disclaimer, left, stale: [everything] };
}

function applyIn(tx: Tx, { by, importId }: Order) {
  demand(personNow(tx, by), 'site.change');
  const row = tx.select().from(pageImport).where(eq(pageImport.id, importId)).get();
  if (!row) throw new Refusal('notFound', '没有这次导入。');
  const report = parseImportReport(row.report);
  const { proposal } = report;
  if (report.undone) throw new Refusal('state', '这次导入已整个撤销。');
  if (proposal.state !== 'open') throw new Refusal('state', '这次导入没有待采用的建议。');
  const { text } = report.disclaimer;
  const outcome = adoptDisclaimer(tx, by, text);
  const made = report.related.flatMap((one) => (one.made && one.id !== null ? [one.id] : []));
  const { moved, left } = moveAll(tx, { by, ids: [row.articleId, ...made], proposal });
  const applied: ImportReport = {
    ...report,
    disclaimer: { outcome, text },
    proposal: { ...proposal, state: 'applied' },
  };
  tx.update(pageImport).set({ report: applied }).where(eq(pageImport.id, importId)).run();
  const detail = { importId, channels: proposal.channels, disclaimer: outcome };
  record(tx, { by, verb: 'applyImportProposal', articleId: row.articleId, detail });
  // Every page bears the navigation and the disclaimer.
  enqueue(tx, { job: 'expire', payload: { paths: [everything] } });
  return { moved, disclaimer: outcome, left };
}

type Move = { by: Person; ids: readonly number[]; proposal: ImportReport['proposal'] };

/** What an editor moved meanwhile stays where they put it; what someone is writing is left to them. */
function moveAll(tx: Tx, { by, ids, proposal }: Move) {
  const moved = new Map<number, HeadChanged>();
  const left: string[] = [];
  if (proposal.channels.length === 0) return { moved, left };
  const channelId = ensureChannels(
    tx,
    proposal.channels.map((name) => ({ name })),
  );
  for (const id of ids) {
    try {
      const head = changeHeadIn(tx, {
        by,
        id,
        edit: (input) =>
          input.channelId === proposal.channelId && channelId !== input.channelId
            ? { ...input, channelId }
            : null,
      });
      if (head) moved.set(id, head);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      left.push(error.message);
    }
  }
  return { moved, left };
}
