import { announceExpiry, boundedExpiry } from '#lib/expiry.ts';
import { now } from '#lib/clock.ts';
import { log } from '#lib/server/log.ts';
import { makeReady } from '#newsroom/publication/publish-when-ready.ts';
import { runTimed } from '#newsroom/publication/run-timed.ts';
import { dueActs, waitingActs } from '#newsroom/workflow/timetable.ts';

/** Pictures of what goes out this soon are made now: at its second there is nothing left to wait for. */
const aheadMs = 3 * 60_000;
const made = new Map<number, number>();

/** Does all whose time has come, and tells the edge at once. What is still queued then tells it a second time. */
export async function runTimetable(): Promise<void> {
  for (const row of dueActs()) {
    const { stale, withdrawn, failure } = await runTimed(row);
    if (failure !== null)
      log().error({ row: row.id, articleId: row.articleId, failure }, 'timed act refused');
    else if (stale.length > 0) announceExpiry(boundedExpiry(stale), { withdrawn });
  }
}

/** Makes ready what is due soon, each once. */
export async function prepareTimetable(): Promise<void> {
  const rows = waitingActs().filter((row) => row.at < now() + aheadMs);
  for (const row of rows) {
    if (made.has(row.id)) continue;
    made.set(row.id, row.at);
    await makeReady(row.articleId);
  }
  for (const [id] of made) if (!rows.some((row) => row.id === id)) made.delete(id);
}
