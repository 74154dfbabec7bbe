import { inArray, lt } from 'drizzle-orm';
import { type Db, db, write } from '#db/client.ts';
import { signInAttempt } from '#db/schema/staff.ts';
import { limits } from '#lib/limits.ts';
import { log } from '#lib/server/log.ts';
import { shared } from '#lib/shared.ts';

/** So many tries, until when; in ms since 1970. */
type Count = { points: number; expire: number };
type Counts = {
  connection: Db;
  known: Map<string, Count>;
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
  const changed = [...all.changed];
  all.changed.clear();
  if (changed.length === 0 || !all.connection.$client.open) return;
  const rows = changed.flatMap((key) => {
    const count = alive(all, key);
    return count && count.points > 0 ? [{ key, ...count }] : [];
  });
  const kept = new Set(rows.map(({ key }) => key));
  const over = changed.filter((key) => !kept.has(key));
  for (const key of over) all.known.delete(key);
  await write((tx) => {
    for (const row of rows)
      tx.insert(signInAttempt).values(row).onConflictDoUpdate({ target: signInAttempt.key, set: row }).run();
    for (let at = 0; at < over.length; at += 500)
      tx.delete(signInAttempt)
        .where(inArray(signInAttempt.key, over.slice(at, at + 500)))
        .run();
    tx.delete(signInAttempt).where(lt(signInAttempt.expire, Date.now())).run();
  });
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
