import { and, asc, count, eq, gte, lte, sql } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import { db, type Tx, write } from './client.ts';
import { queue } from './schema/queue.ts';

export type Errand = { job: string; payload: unknown; dueAt?: number };
export type QueuedErrand = { id: number; job: string; payload: unknown; attempts: number };

const firstPauseMs = 2000;
const longestPauseMs = 60 * 60 * 1000;

/** Promises work inside the transaction that makes it necessary, so that both happen or neither. */
export function enqueue(tx: Tx, { job, payload, dueAt }: Errand): void {
  tx.insert(queue)
    .values({ job, payload, dueAt: dueAt ?? now(), createdAt: now() })
    .run();
}

/** Promises work that no change of the store goes with. */
export const queueErrand = (errand: Errand): Promise<void> => write((tx) => enqueue(tx, errand));

/**
 * What is due, oldest first. It stays in the queue until `finishErrand`, so a crash repeats it instead of losing it. Nothing
 * where the store takes no writes: it could not be struck off, and would be done over and over.
 */
export function dueErrands(limit = 20): QueuedErrand[] {
  if (db().$file.trouble() !== null) return [];
  return db()
    .select({ id: queue.id, job: queue.job, payload: queue.payload, attempts: queue.attempts })
    .from(queue)
    .where(lte(queue.dueAt, now()))
    .orderBy(asc(queue.dueAt), asc(queue.id))
    .limit(limit)
    .all();
}

export async function finishErrand(id: number): Promise<void> {
  await write((tx) => tx.delete(queue).where(eq(queue.id, id)).run());
}

/** Puts failed work back, to be tried again after a pause that doubles up to an hour. */
export async function postponeErrand(id: number, attempts: number, error: string): Promise<void> {
  const pause = Math.min(firstPauseMs * 2 ** Math.min(attempts, 20), longestPauseMs);
  await write((tx) =>
    tx
      .update(queue)
      .set({ attempts: sql`${queue.attempts} + 1`, lastError: error.slice(0, 500), dueAt: now() + pause })
      .where(eq(queue.id, id))
      .run(),
  );
}

/** A day of hourly tries: work that was planned long ahead, or waited for a server, gets as many. */
const fewestAttempts = 24;

/** Drops work older than `maxAgeMs` that failed all day, and answers how much; its errors have long been in the log. */
export async function dropStaleErrands(maxAgeMs: number): Promise<number> {
  return write(
    (tx) =>
      tx
        .delete(queue)
        .where(and(lte(queue.createdAt, now() - maxAgeMs), gte(queue.attempts, fewestAttempts)))
        .run().changes,
  );
}

export function queueDepth(): number {
  return db().select({ depth: count() }).from(queue).get()?.depth ?? 0;
}
