import { and, desc, eq, gt, gte, inArray, lte } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { article, revision } from '#db/schema/article.ts';
import { audit } from '#db/schema/audit.ts';
import { receipt } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { demandSomewhere } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type Verb, verbNames, verbs } from '#newsroom/workflow/flow.rule.ts';
import { tellPerson, tellReviewers } from '#newsroom/workflow/notices.ts';
import { type ReceiptLine, byKind, receiptLines, seenNames, stillSeen } from './receipt.rule.ts';

export const receiptJob = 'check-receipt';

/** Between one look and the next: half a minute in all, then it has failed. */
const pausesMs = [200, 400, 800, 1600, 3000, 5000, 5000, 7000, 7000] as const;

export type Receipt = Omit<typeof receipt.$inferSelect, 'lines'> & { lines: ReceiptLine[] };

const whole = (row: typeof receipt.$inferSelect): Receipt => ({ ...row, lines: receiptLines(row.lines) });

/** Null where it is gone with its story. */
export function receiptById(id: number): Receipt | null {
  const row = db().select().from(receipt).where(eq(receipt.id, id)).get();
  return row ? whole(row) : null;
}

/** The newest of a story, for its panel. */
export const receiptsOf = (articleId: number, most = 5): Receipt[] =>
  db()
    .select()
    .from(receipt)
    .where(eq(receipt.articleId, articleId))
    .orderBy(desc(receipt.id))
    .limit(most)
    .all()
    .map(whole);

/** Keeps what a look found. While something is wanting it is looked at again after a pause; at last it has failed. */
export const keepLook = (id: number, lines: readonly ReceiptLine[]): Promise<void> =>
  write((tx) => {
    const row = tx.select().from(receipt).where(eq(receipt.id, id)).get();
    if (row?.state !== 'checking') return;
    const tries = row.tries + 1;
    const pause = pausesMs[row.tries];
    const wanting = lines.some((line) => line.ms === null);
    const state = !wanting ? 'done' : pause === undefined ? 'failed' : 'checking';
    tx.update(receipt)
      .set({ lines, tries, state, endedAt: state === 'checking' ? null : now() })
      .where(eq(receipt.id, id))
      .run();
    if (state === 'checking' && pause !== undefined)
      enqueue(tx, { job: receiptJob, payload: { receiptId: id }, dueAt: now() + pause });
    if (state === 'failed') tellFailure(tx, whole({ ...row, lines }));
  });

/** The act itself is done; who did it and those who sign last are told what readers do not get of it. */
function tellFailure(tx: Tx, { articleId, verb, at, lines }: Receipt): void {
  const actor = whoActed(tx, articleId, at);
  const names = byKind(lines)
    .filter((one) => !one.done)
    .map((one) => seenNames[one.kind])
    .join('、');
  const text = `${nameOfVerb(verb)}后，${names}没有更新。${stillSeen(lines)}`;
  const system: Person = { id: null, name: '系统', role: 'admin' };
  tellPerson(tx, { staffId: actor, by: system, kind: 'failed', articleId, text });
  tellReviewers(tx, { step: 'final', kind: 'failed', articleId, by: { ...system, id: actor }, text });
}

/** The last one with an account who acted on it by then; null for the command line. */
const whoActed = (tx: Tx, articleId: number, at: number): string | null =>
  tx
    .select({ staffId: audit.staffId })
    .from(audit)
    .where(and(eq(audit.articleId, articleId), lte(audit.at, at)))
    .orderBy(desc(audit.id))
    .limit(1)
    .get()?.staffId ?? null;

export const nameOfVerb = (verb: string): string =>
  verbNames[verbs.find((one): one is Verb => one === verb) ?? 'publish'];

/** 再试: looks again from the start, and counts from now. */
export const retryReceipt = ({ by, id }: { by: Person; id: number }): Promise<void> =>
  write((tx) => {
    demandSomewhere(personNow(tx, by), 'article.publish');
    const row = tx.select().from(receipt).where(eq(receipt.id, id)).get();
    if (!row) throw new Refusal('notFound', '没有这张回执。');
    demandOn(tx, { by, id: row.articleId }, 'article.publish');
    if (row.state !== 'failed') throw new Refusal('state', '这张回执不用再试。');
    tx.update(receipt)
      .set({ state: 'checking', tries: 0, lines: [], endedAt: null })
      .where(eq(receipt.id, id))
      .run();
    enqueue(tx, { job: receiptJob, payload: { receiptId: id } });
  });

export type ToldReceipt = Receipt & { headline: string };

const told = () =>
  db()
    .select({ receipt, headline: revision.headline })
    .from(receipt)
    .innerJoin(article, eq(article.id, receipt.articleId))
    .innerJoin(revision, eq(revision.id, article.headRevisionId));

/** What was done since a time, newest first. */
export const newestReceipts = (since: number, most: number): ToldReceipt[] =>
  told()
    .where(and(inArray(receipt.state, ['checking', 'done', 'failed']), gte(receipt.at, since)))
    .orderBy(desc(receipt.at))
    .limit(most)
    .all()
    .map(({ receipt: row, headline }) => ({ ...whole(row), headline }));

/** Those that failed since a time, newest first, unless the same story was seen to be right after it. */
export const failedReceipts = (since: number, most: number): ToldReceipt[] =>
  told()
    .where(and(eq(receipt.state, 'failed'), gt(receipt.at, since)))
    .orderBy(desc(receipt.at))
    .limit(most)
    .all()
    .filter(({ receipt: row }) => !isOvertaken(row.articleId, row.id))
    .map(({ receipt: row, headline }) => ({ ...whole(row), headline }));

const isOvertaken = (articleId: number, id: number): boolean =>
  db()
    .select({ id: receipt.id })
    .from(receipt)
    .where(and(eq(receipt.articleId, articleId), gt(receipt.id, id), eq(receipt.state, 'done')))
    .limit(1)
    .get() !== undefined;
