import { and, count, desc, eq, isNull, lte } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { article, revision } from '#db/schema/article.ts';
import { staff } from '#db/schema/staff.ts';
import { duty, notice, workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { dayBeijing } from '#lib/dates.ts';
import { channelsOf } from '#newsroom/revision/channels-of.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { channelScope } from '#newsroom/staff/channel-scope.ts';
import { type Person, isRole } from '#newsroom/staff/person.rule.ts';
import { type SignedStep, actionOfStep } from '#newsroom/staff/review-steps.rule.ts';
import type { NoticeKind } from './notice-kinds.rule.ts';
import { type Sending, sendJob, webhooksToTell } from './outside/send-outside.ts';

type Told = { articleId: number; by: Person; text: string };

/** Tells whoever is on duty for a step today; where nobody is, everyone who may sign it. Never the one who acted. */
export function tellReviewers(
  tx: Tx,
  { step, kind = 'waits', ...told }: Told & { step: SignedStep; kind?: NoticeKind },
): void {
  // With one or two reviews a head of desk signs the last, and hears of it.
  const run = tx.select().from(workflow).where(eq(workflow.articleId, told.articleId)).get();
  const able = reviewersOf(tx, told.articleId, step, run?.stages);
  const onDuty = new Set(dutyOf(tx, dayBeijing(now()), step));
  const chosen = able.filter((one) => onDuty.has(one.id));
  for (const { id } of chosen.length > 0 ? chosen : able) tellPerson(tx, { staffId: id, kind, ...told });
}

/** Tells one person; nobody where there is no account, or where it is the one who acted. */
export function tellPerson(
  tx: Tx,
  { staffId, kind, articleId, by, text }: Told & { staffId: string | null | undefined; kind: NoticeKind },
): void {
  if (!staffId || staffId === by.id) return;
  const told = { kind, articleId, at: now(), text: `${text}《${headlineOf(tx, articleId)}》` };
  const webhooks = webhooksToTell(tx, told);
  const { id } = tx
    .insert(notice)
    .values({ staffId, ...told })
    .returning({ id: notice.id })
    .get();
  for (const webhook of webhooks)
    enqueue(tx, { job: sendJob, payload: { noticeId: id, webhook, tries: 0 } satisfies Sending });
}

const headlineOf = (tx: Tx, articleId: number): string =>
  tx
    .select({ headline: revision.headline })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, articleId))
    .get()?.headline ?? '';

export type Colleague = { id: string; name: string };

/** Everyone with an account who may sign this step of this story, were it not their own. */
export function reviewersOf(tx: Db | Tx, articleId: number, step: SignedStep, stages = 3): Colleague[] {
  const channelIds = channelsOf(tx, articleId);
  return tx
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(eq(staff.stopped, false))
    .all()
    .filter(({ id, name, role }) => {
      if (!isRole(role)) return false;
      const channels = channelScope(id, tx);
      const person = { id, name, role, ...(channels && { channels }) };
      return can(person, actionOfStep(step, stages), { channelIds });
    })
    .map(({ id, name }) => ({ id, name }));
}

export const dutyOf = (tx: Pick<Tx, 'select'>, day: string, step: SignedStep): string[] =>
  tx
    .select({ id: duty.staffId })
    .from(duty)
    .where(and(eq(duty.day, day), eq(duty.step, step)))
    .all()
    .map((one) => one.id);

export type NoticeRow = typeof notice.$inferSelect;

/** What a person was told, newest first; at most 100. */
export const noticesFor = (staffId: string): NoticeRow[] =>
  db().select().from(notice).where(eq(notice.staffId, staffId)).orderBy(desc(notice.id)).limit(100).all();

/** What a person has not read, newest first. */
export const unreadLines = (staffId: string, most: number): NoticeRow[] =>
  db()
    .select()
    .from(notice)
    .where(and(eq(notice.staffId, staffId), isNull(notice.readAt)))
    .orderBy(desc(notice.id))
    .limit(most)
    .all();

/** How much of it they have not read. */
export const unreadNotices = (staffId: string): number =>
  db()
    .select({ total: count() })
    .from(notice)
    .where(and(eq(notice.staffId, staffId), isNull(notice.readAt)))
    .get()?.total ?? 0;

/** All up to this one are read: what came since was not seen. */
export const readNotices = (staffId: string, upTo: number): Promise<void> =>
  write((tx) => {
    tx.update(notice)
      .set({ readAt: now() })
      .where(and(eq(notice.staffId, staffId), isNull(notice.readAt), lte(notice.id, upTo)))
      .run();
  });
