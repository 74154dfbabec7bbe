import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { timetable } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { limits } from '#lib/limits.ts';
import { longTime } from '#lib/dates.ts';
import { Refusal } from '#lib/refusal.ts';
import { isTime, timeFault } from '#lib/time-range.ts';
import { seenLines } from '#lib/text/plain-text.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import type { Verb } from './flow.rule.ts';
import { demandVerb, embargoOf } from './read-flow.ts';
import { setState } from './rest-state.ts';
import type { VerbOrder } from './submit.ts';

export type TimedAct = (typeof timetable.$inferSelect)['act'];
export type TimedRow = typeof timetable.$inferSelect;

/** What shows readers the head; of a story one such may wait at a time. */
export const headActs = ['publish', 'update', 'fix'] as const satisfies readonly TimedAct[];

export type TimedOrder = VerbOrder & {
  act: TimedAct;
  /** When, in ms since 1970. */
  at: number;
  /** Public words of a correction; why it is taken down. */
  text?: string;
};

/**
 * 定时: has an act done at a time, by the server, whether anybody is there or not. Publishing asks that the story is
 * approved, and is not done where that is no longer so by then. Answers with the number of the row.
 */
export const schedule = (order: TimedOrder): Promise<{ id: number }> => write((tx) => scheduleIn(tx, order));

function scheduleIn(tx: Tx, order: TimedOrder): { id: number } {
  const { act, at, id } = order;
  const verb: Verb = isHeadAct(act) ? 'schedule' : act;
  const { by, head, flow } = demandVerb(tx, order, verb);
  if (!isTime(at)) throw new Refusal('invalid', `定时的${timeFault}。`, 'at');
  if (at <= now()) throw new Refusal('invalid', `${longTime(at)} 已经过了，请定在以后，或现在就办。`, 'at');
  if (isHeadAct(act) && (act === 'publish') === flow.isPublic) {
    throw new Refusal(
      'state',
      flow.isPublic ? '读者已经能看到，请定时更新或修正。' : '还没有发布，请定时发布。',
      'act',
    );
  }
  const until = embargoOf(tx, id);
  if (isHeadAct(act) && until !== null && at < until) {
    throw new Refusal('invalid', `禁发期到 ${longTime(until)}，请定在那以后。`, 'at');
  }
  const row = {
    articleId: id,
    act,
    at,
    text: wordsOf(order),
    staffId: by.id,
    staffName: by.name,
    madeAt: now(),
  };
  const made = tx.insert(timetable).values(row).returning({ id: timetable.id }).get();
  if (isHeadAct(act)) setState(tx, id, 'scheduled');
  record(tx, { by, verb: 'schedule', articleId: id, revisionId: head.id, detail: { act, at, row: made.id } });
  return made;
}

const isHeadAct = (act: TimedAct): act is (typeof headActs)[number] => headActs.some((one) => one === act);

function wordsOf({ act, text = '' }: TimedOrder): string {
  const words = seenLines(text).trim();
  const most = act === 'correct' ? limits.correctionCharacters.most : limits.remarkCharacters.most;
  if (words.length > most) throw new Refusal('invalid', `请控制在 ${most} 字以内。`, 'text');
  if (act === 'correct' && words === '') throw new Refusal('invalid', '请写明更正内容。', 'text');
  if (act === 'takeDown' && words === '') throw new Refusal('invalid', '请写明为什么下线。', 'text');
  return words;
}

/** 取消定时: what waits to show readers the head does not any more; the story is approved as before. */
export const unschedule = (order: VerbOrder): Promise<void> => write((tx) => unscheduleIn(tx, order));

function unscheduleIn(tx: Tx, order: VerbOrder): void {
  const { by, head } = demandVerb(tx, order, 'unschedule');
  cancelWaiting(tx, order.id, `${by.name} 取消`, headActs);
  setState(tx, order.id, 'approved');
  record(tx, { by, verb: 'unschedule', articleId: order.id, revisionId: head.id });
}

/** Calls off one row of any act, by whoever may do that act. */
export const cancelTimed = ({ rowId, ...order }: VerbOrder & { rowId: number }): Promise<void> =>
  write((tx) => {
    // Rights first: whoever may do none of these acts learns nothing of what there is.
    demandOn(tx, order, 'article.publish');
    const row = tx
      .select()
      .from(timetable)
      .where(and(eq(timetable.id, rowId), eq(timetable.articleId, order.id)))
      .get();
    if (row?.state !== 'waiting') throw new Refusal('conflict', '这次定时已经办过或取消了。');
    if (isHeadAct(row.act)) return unscheduleIn(tx, order);
    const { by } = demandVerb(tx, order, row.act);
    endTimed(tx, row.id, { state: 'cancelled', failure: `${by.name} 取消` });
    record(tx, { by, verb: 'unschedule', articleId: order.id, detail: { act: row.act, row: row.id } });
  });

/** Calls off what waits for a story, and keeps why. */
export function cancelWaiting(tx: Tx, articleId: number, why: string, acts?: readonly TimedAct[]): void {
  tx.update(timetable)
    .set({ state: 'cancelled', endedAt: now(), failure: why })
    .where(
      and(
        eq(timetable.articleId, articleId),
        eq(timetable.state, 'waiting'),
        acts && inArray(timetable.act, [...acts]),
      ),
    )
    .run();
}

/** What waits to show readers the head of a story; undefined for nothing. */
export const waitingAct = (reader: Db | Tx, articleId: number): TimedRow | undefined =>
  reader
    .select()
    .from(timetable)
    .where(
      and(
        eq(timetable.articleId, articleId),
        eq(timetable.state, 'waiting'),
        inArray(timetable.act, [...headActs]),
      ),
    )
    .get();

export const isWaitingStill = (tx: Tx, rowId: number): boolean =>
  tx.select({ state: timetable.state }).from(timetable).where(eq(timetable.id, rowId)).get()?.state ===
  'waiting';

/** Marks a row whose time has come as done, inside the transaction of its act; refuses where it was done or called off. */
export function takeTimed(tx: Tx, rowId: number): void {
  if (!isWaitingStill(tx, rowId)) throw new Refusal('conflict', '这次定时已经办过或取消了。');
  endTimed(tx, rowId, { state: 'done' });
}

/** Says how a row ended. */
export function endTimed(
  tx: Tx,
  rowId: number,
  end: { state: 'done' | 'failed' | 'cancelled'; failure?: string },
): void {
  tx.update(timetable)
    .set({ ...end, endedAt: now() })
    .where(eq(timetable.id, rowId))
    .run();
}

/** What is due, the earliest first. */
export const dueActs = (): TimedRow[] =>
  db()
    .select()
    .from(timetable)
    .where(and(eq(timetable.state, 'waiting'), lte(timetable.at, now())))
    .orderBy(asc(timetable.at), asc(timetable.id))
    .limit(50)
    .all();

/** All that waits, the next first. */
export const waitingActs = (): TimedRow[] =>
  db()
    .select()
    .from(timetable)
    .where(eq(timetable.state, 'waiting'))
    .orderBy(asc(timetable.at))
    .limit(500)
    .all();
