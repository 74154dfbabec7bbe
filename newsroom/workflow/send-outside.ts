import { desc, eq } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { notice } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { NoticeKind } from './notice-kinds.rule.ts';
import type { Message } from './webhook-message.ts';
import { noteWebhook, takeFailure, webhooksTelling } from './webhooks.ts';

export const sendJob = 'send-notice';
export type Sending = { noticeId: number; webhook: string; tries: number };

type Row = typeof notice.$inferSelect;
type Told = Pick<Row, 'kind' | 'articleId' | 'text' | 'at'>;

/** Several people are told the same in one act; a group hears it once. */
const sameActMs = 1000;
const lookedBack = 50;

/** Before a notice is written: the webhooks that are to hear of it and have not, from a colleague's. */
export function webhooksToTell(tx: Tx, told: Told & { kind: NoticeKind }): string[] {
  const webhooks = webhooksTelling(told.kind);
  if (webhooks.length === 0) return [];
  const before = tx.select().from(notice).orderBy(desc(notice.id)).limit(lookedBack).all();
  const isTold = before.some(
    (one) =>
      one.kind === told.kind &&
      one.articleId === told.articleId &&
      one.text === told.text &&
      told.at - one.at < sameActMs,
  );
  return isTold ? [] : webhooks;
}

/** Between one try and the next. */
const pausesMs = [2000, 10_000, 60_000, 5 * 60_000, 15 * 60_000] as const;

/** Tries again after a pause; after the last try the failure stands at the desk. */
export async function sendAgainLater({ noticeId, webhook, tries }: Sending, why: string): Promise<void> {
  const pause = pausesMs[tries];
  if (pause === undefined) return noteWebhook(webhook, { why, noticeId });
  await write((tx) =>
    enqueue(tx, {
      job: sendJob,
      payload: { noticeId, webhook, tries: tries + 1 } satisfies Sending,
      dueAt: now() + pause,
    }),
  );
}

/** 再试: the notice that was not taken goes out anew. */
export const resendNotice = ({ by, webhook }: { by: Person; webhook: string }): Promise<void> =>
  write((tx) => {
    demand(personNow(tx, by), 'site.change');
    const failure = takeFailure(tx, webhook);
    if (!failure) throw new Refusal('state', '这条已经在发，或已删掉。');
    enqueue(tx, {
      job: sendJob,
      payload: { noticeId: failure.noticeId, webhook, tries: 0 } satisfies Sending,
    });
  });

/** A notice as it is told outside; null where it is gone with its story. */
export function messageOf(noticeId: number): Message | null {
  const row = db().select().from(notice).where(eq(notice.id, noticeId)).get();
  if (!row) return null;
  const { kind, text, at, articleId } = row;
  const path = articleId === null ? '/admin/home' : `/admin/articles/${articleId}`;
  return { kind, text, at, url: env().SITE_URL + path };
}
