import { and, eq, gte, inArray, lt } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { signInAttempt } from '#db/schema/staff.ts';
import { limits } from '#lib/limits.ts';
import { log } from '#lib/server/log.ts';
import { shared } from '#lib/shared.ts';

/** So many tries, until when; in ms since 1970. */
type Count = { points: number; expire: number };
type Counts = {
  connection: Db;
  known: Map<string, Count>;
  /** What the store does not hold yet. */
  changed: Set<string>;
  timer: NodeJS.Timeout | null;
};

/** What was counted within this long is written at once, in one transaction. */
const keepAfterMs = 1000;

/**
 * Wrong tries, counted in memory, so that one costs the store nothing; what changed is written together after a second,
 * so that a restart forgives at most what that second held.
 */
export const attemptsOf = (key: string): Count | null => alive(counts(), key);

function alive({ known }: Counts, key: string): Count | null {
  const count = known.get(key);
  return count && count.expire > Date.now() ? count : null;
}

export function addAttempt(key: string, durationMs: number): void {
  const before = attemptsOf(key);
  put(
    key,
    before ? { ...before, points: before.points + 1 } : { points: 1, expire: Date.now() + durationMs },
  );
}

/** Takes one try back, or all of them. */
export function forgive(key: string, howMany: 'one' | 'all'): void {
  const before = attemptsOf(key);
  if (before) put(key, { ...before, points: howMany === 'all' ? 0 : Math.max(0, before.points - 1) });
}

/**
 * Is it counted still? Another process may have taken it out of the store (`news staff reset-password`), which this one
 * sees only by looking; what is not written yet it knows best itself. Asked before a refusal, and so rarely.
 */
export function isCountedStill(key: string): boolean {
  const all = counts();
  if (alive(all, key) === null) return false;
  if (all.changed.has(key) || isKept(all.connection, key)) return true;
  all.known.delete(key);
  return false;
}

const isKept = (connection: Db, key: string): boolean =>
  connection
    .select({ key: signInAttempt.key })
    .from(signInAttempt)
    .where(eq(signInAttempt.key, key))
    .get() !== undefined;

/** Keys that begin so, whether written yet or not. */
export function keysUnder(tx: Tx, start: string): string[] {
  const { key } = signInAttempt;
  const kept = tx
    .select({ key })
    .from(signInAttempt)
    .where(and(gte(key, start), lt(key, `${start}\u{10FFFF}`)))
    .all()
    .map((row) => row.key);
  return [...new Set([...kept, ...[...counts().known.keys()].filter((one) => one.startsWith(start))])];
}

/** Forgives all tries under these keys: here, and in the store, where every other process finds them gone. */
export function forget(tx: Tx, keys: readonly string[]): void {
  const all = counts();
  for (const key of keys) {
    all.known.delete(key);
    all.changed.delete(key);
  }
  dropKept(tx, keys);
}

function dropKept(tx: Tx, keys: readonly string[]): void {
  for (let at = 0; at < keys.length; at += 500)
    tx.delete(signInAttempt)
      .where(inArray(signInAttempt.key, keys.slice(at, at + 500)))
      .run();
}

function put(key: string, count: Count): void {
  const all = counts();
  // The key goes to the end, where the newest stand.
  all.known.delete(key);
  all.known.set(key, count);
  all.changed.add(key);
  for (const oldest of all.known.keys()) {
    if (all.known.size <= limits.countedAttempts.most) break;
    all.known.delete(oldest);
  }
  all.timer ??= setTimeout(() => {
    keep(all).catch((error: unknown) => log().warn({ err: error }, 'attempts not kept'));
  }, keepAfterMs).unref();
}

/** Writes what was counted and not yet written: for whoever ends the process. */
export const keepAttempts = (): Promise<void> => keep(counts());

async function keep(all: Counts): Promise<void> {
  if (all.timer) clearTimeout(all.timer);
  all.timer = null;
  if (all.changed.size === 0 || !all.connection.$client.open) return;
  const written = await write((tx) => {
    // Looked at in here: what was forgiven while this waited for its turn is not written again.
    const now = new Map([...all.changed].map((key) => [key, all.known.get(key)]));
    const over: string[] = [];
    for (const key of now.keys()) {
      const count = alive(all, key);
      if (count === null || count.points === 0) {
        over.push(key);
        continue;
      }
      const row = { key, ...count };
      tx.insert(signInAttempt).values(row).onConflictDoUpdate({ target: signInAttempt.key, set: row }).run();
    }
    dropKept(tx, over);
    tx.delete(signInAttempt).where(lt(signInAttempt.expire, Date.now())).run();
    return { now, over };
  });
  // Only now: what could not be written stays to be written with the next.
  for (const [key, count] of written.now) if (all.known.get(key) === count) all.changed.delete(key);
  for (const key of written.over) if (!all.changed.has(key)) all.known.delete(key);
}

function counts(): Counts {
  const holder = shared<{ counts: Counts | null }>('attempts', () => ({ counts: null }));
  const connection = db();
  if (holder.counts?.connection !== connection) {
    const rows = connection.select().from(signInAttempt).all();
    const known = new Map(rows.map(({ key, points, expire }) => [key, { points, expire: expire ?? 0 }]));
    holder.counts = { connection, known, changed: new Set(), timer: null };
  }
  return holder.counts;
}
