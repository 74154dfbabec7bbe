import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { tryLock } from '#db/lock.ts';
import { areQueued, dueExpiriesSince, type QueuedErrand, undoneSince } from '#db/queue.ts';
import { env } from '#lib/env.ts';
import { purgeJob } from '#lib/outer-cache.ts';
import { tellServer } from '#lib/server/tell-server.ts';

const payload = z.object({ paths: z.array(z.string()), withdrawn: z.boolean().default(false) });
const lookEveryMs = 200;

/**
 * Tells the running server of every expiry that this command queued after errand `since`, whether the command ended well
 * or not. It asks at the address in server.json; where that fails it waits for the server to find the errand in the queue
 * by itself. False, and said on stderr, where a running server did neither within `patienceMs`, or where what was
 * withdrawn still stands in the cache before it.
 */
export async function tellOfChanges(since: number, patienceMs = 10_000): Promise<boolean> {
  const errands = dueExpiriesSince(since);
  if (errands.length === 0) return true;
  const expiries = errands.map((errand) => payload.parse(errand.payload));
  const failure = await tellBoth(expiries);
  const purged = () => !expiries.some((one) => one.withdrawn) || outerCacheTook(errands, since, patienceMs);
  if (failure === null) return purged();
  const until = performance.now() + patienceMs;
  while (serverRuns()) {
    if (!areQueued(errands)) return purged();
    if (performance.now() > until) {
      process.stderr.write(notTaken(failure));
      return false;
    }
    await sleep(lookEveryMs);
  }
  process.stderr.write('服务器没有运行。改动已存好，下次启动时读者就会看到。\n');
  return true;
}

/** The server purges once it has struck the expiry off its queue. */
async function outerCacheTook(
  errands: readonly QueuedErrand[],
  since: number,
  patienceMs: number,
): Promise<boolean> {
  const until = performance.now() + patienceMs;
  const undone = () => undoneSince(since, purgeJob({ withdrawn: true }));
  while (serverRuns() && performance.now() < until) {
    if (!areQueued(errands) && undone().length === 0) return true;
    await sleep(lookEveryMs);
  }
  const [left] = undone();
  if (left) process.stderr.write(notPurged(left.failure ?? '没有应答'));
  return left === undefined;
}

/** Withdrawals first. */
async function tellBoth(expiries: readonly z.infer<typeof payload>[]): Promise<string | null> {
  for (const withdrawn of [true, false]) {
    const paths = expiries.filter((one) => one.withdrawn === withdrawn).flatMap((one) => one.paths);
    const failure = paths.length === 0 ? null : await tellServer(paths, { withdrawn });
    if (failure !== null) return failure;
  }
  return null;
}

/** Its file may be left over from one that was killed, or not be there yet; its lock is neither. */
function serverRuns(): boolean {
  const lock = tryLock(join(env().DATA_DIR, 'server.lock'));
  lock?.release();
  return lock === null;
}

const notTaken = (failure: string): string =>
  `改动已存好，但正在运行的服务器没有照办（${failure}），读者可能还看到原来的页面。服务器会一直重试；请看 /internal/health 里的 lanes.expiry，或重启服务器，启动时一定照办。\n`;

const notPurged = (failure: string): string =>
  `本站已撤下，但 PURGE_URL 处的缓存还没有清除（${failure}），经它来的读者可能还看到原来的页面。服务器会一直重试；请看 /internal/health 里的 lanes.outerCacheFirst，急的话到缓存自己的后台清除。\n`;
