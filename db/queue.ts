import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  lte,
  max,
  min,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import { jobsWithLanes, type LaneName, laneOf, lanes } from '#lib/lanes.ts';
import { db, type Tx, write } from './client.ts';
import { queue } from './schema/queue.ts';

export type Errand = { job: string; payload: unknown; dueAt?: number };
export type QueuedErrand = { id: number; job: string; payload: unknown; attempts: number };

const firstPauseMs = 2000;
const longestPauseMs = 60 * 60 * 1000;
/** Readers see what was withdrawn until this succeeds. */
const longestExpiryPauseMs = 60 * 1000;
const expiry = 'expire';

/** Promises work inside the transaction that makes it necessary, so that both happen or neither. */
export function enqueue(tx: Tx, { job, payload, dueAt }: Errand): void {
  tx.insert(queue)
    .values({ job, payload, dueAt: dueAt ?? now(), createdAt: now() })
    .run();
}

/** Promises work that no change of the store goes with. */
export const queueErrand = (errand: Errand): Promise<void> => write((tx) => enqueue(tx, errand));

const columns = { id: queue.id, job: queue.job, payload: queue.payload, attempts: queue.attempts };
const ofLane = (lane: LaneName) =>
  lane === 'rest' ? notInArray(queue.job, [...jobsWithLanes]) : inArray(queue.job, [...lanes[lane].jobs]);

/**
 * What is due, in a lane or in all, oldest first. It stays in the queue until `finishErrand`, so a crash repeats it instead
 * of losing it. Nothing where the store takes no writes: it could not be struck off, and would be done over and over.
 */
export function dueErrands(limit = 20, lane?: LaneName): QueuedErrand[] {
  if (db().$file.trouble() !== null) return [];
  return db()
    .select(columns)
    .from(queue)
    .where(and(lte(queue.dueAt, now()), lane && ofLane(lane)))
    .orderBy(asc(queue.dueAt), asc(queue.id))
    .limit(limit)
    .all();
}

/** The number of the newest errand there ever was. */
export const newestErrand = (): number =>
  db().get<{ seq: number } | undefined>(sql`SELECT seq FROM sqlite_sequence WHERE name = 'queue'`)?.seq ?? 0;

/** Expiries that were queued after errand `id`, are due and not yet carried out. */
export function dueExpiriesSince(id: number): QueuedErrand[] {
  return db()
    .select(columns)
    .from(queue)
    .where(and(eq(queue.job, expiry), gt(queue.id, id), lte(queue.dueAt, now())))
    .all();
}

/** Errands of a job that were queued after errand `id` and are not done, with what their last try failed by. */
export const undoneSince = (id: number, job: string): { failure: string | null }[] =>
  db()
    .select({ failure: queue.lastError })
    .from(queue)
    .where(and(eq(queue.job, job), gt(queue.id, id)))
    .all();

/** True while one of these is not done, failed ones too. */
export const areQueued = (errands: readonly QueuedErrand[]): boolean =>
  errands.some(({ id }) => db().select({ id: queue.id }).from(queue).where(eq(queue.id, id)).get());

export async function finishErrand(id: number): Promise<void> {
  await write((tx) => tx.delete(queue).where(eq(queue.id, id)).run());
}

/** The pause after so many failures: it doubles up to an hour, or a minute where readers see what is withdrawn. */
const pauseAfter = (job: string, attempts: number): number =>
  Math.min(
    firstPauseMs * 2 ** Math.min(attempts, 20),
    job === expiry ? longestExpiryPauseMs : longestPauseMs,
  );

/** Puts failed work back, to be tried again after a pause. */
export async function postponeErrand(
  { id, job, attempts }: Omit<QueuedErrand, 'payload'>,
  error: string,
): Promise<void> {
  await write((tx) =>
    tx
      .update(queue)
      .set({
        attempts: sql`${queue.attempts} + 1`,
        lastError: error.slice(0, 500),
        dueAt: now() + pauseAfter(job, attempts),
      })
      .where(eq(queue.id, id))
      .run(),
  );
}

/** A day of hourly tries: work that was planned long ahead, or waited for a server, gets as many. */
const fewestAttempts = 24;

/**
 * Drops work older than `maxAgeMs` that failed all day, and answers how much; its errors have long been in the log. An
 * expiry is never given up: it is what keeps withdrawn stories from readers.
 */
export async function dropStaleErrands(maxAgeMs: number): Promise<number> {
  return write(
    (tx) =>
      tx
        .delete(queue)
        .where(
          and(
            ne(queue.job, expiry),
            lte(queue.createdAt, now() - maxAgeMs),
            gte(queue.attempts, fewestAttempts),
          ),
        )
        .run().changes,
  );
}

export function queueDepth(): number {
  return db().select({ depth: count() }).from(queue).get()?.depth ?? 0;
}

/** What waits in a lane: errands due or failing, how long the oldest has waited, and what the newest failure said. */
export type Waiting = { waiting: number; oldestMs: number; failure: string | null };

export function waitingByLane(): Map<LaneName, Waiting> {
  const found = new Map<LaneName, Waiting>();
  const groups = db()
    .select({ job: queue.job, attempts: queue.attempts, waiting: count(), dueAt: min(queue.dueAt) })
    .from(queue)
    .where(or(lte(queue.dueAt, now()), gt(queue.attempts, 0)))
    .groupBy(queue.job, queue.attempts)
    .all();
  for (const { job, attempts, waiting, dueAt } of groups) {
    const lane = laneOf(job);
    const before = found.get(lane) ?? { waiting: 0, oldestMs: 0, failure: null };
    found.set(lane, {
      ...before,
      waiting: before.waiting + waiting,
      oldestMs: Math.max(before.oldestMs, waitedMs(job, attempts, dueAt ?? now())),
    });
  }
  for (const { job, failure } of newestFailures()) {
    const waits = found.get(laneOf(job));
    if (waits) waits.failure ??= failure;
  }
  return found;
}

/** Since an errand first fell due: each failure put that off by a pause that is known. */
function waitedMs(job: string, attempts: number, dueAt: number): number {
  let paused = 0;
  for (let at = 0; at < attempts; at += 1) paused += pauseAfter(job, at);
  return paused + now() - dueAt;
}

/** A job a row, the newest first; SQLite takes the other column from the row that has the greatest id. */
const newestFailures = () =>
  db()
    .select({ job: queue.job, failure: queue.lastError, id: max(queue.id) })
    .from(queue)
    .where(isNotNull(queue.lastError))
    .groupBy(queue.job)
    .orderBy(desc(max(queue.id)))
    .all();
