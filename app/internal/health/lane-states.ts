import { waitingByLane } from '#db/queue.ts';
import { laneNames } from '#lib/lanes.ts';
import { log } from '#lib/server/log.ts';
import { failureOf, isBeating } from '#lib/pulse.ts';

/** What one lane of the jobs tells. `ok`: it is at work; others than `expiry` may be slow without harm to readers. */
type LaneState = {
  ok: boolean;
  /** Errands that are due, or failed and will be tried again. */
  waiting: number;
  oldestSeconds: number | null;
  failure: string | null;
};

/** An expiry that waits so long leaves withdrawn stories before readers. */
const longestExpiryMs = 5 * 60_000;

/** By lane, and last the timetable and the rounds; null where the store cannot be read. */
export function lanesOrNull(): Record<string, LaneState> | null {
  try {
    return laneStates();
  } catch (error) {
    log().error({ err: error }, 'health check could not read the queue');
    return null;
  }
}

function laneStates(): Record<string, LaneState> {
  const waits = waitingByLane();
  const lanes = laneNames.map((name): [string, LaneState] => {
    const { waiting = 0, oldestMs = 0, failure = null } = waits.get(name) ?? {};
    const late = name === 'expiry' && oldestMs > longestExpiryMs;
    const oldestSeconds = waiting === 0 ? null : Math.round(oldestMs / 1000);
    return [name, { ok: isBeating(name) && !late, waiting, oldestSeconds, failure }];
  });
  const rounds = { ok: isBeating('rounds'), waiting: 0, oldestSeconds: null, failure: failureOf('rounds') };
  const timetable = { ...rounds, ok: isBeating('timetable'), failure: failureOf('timetable') };
  return Object.fromEntries([...lanes, ['timetable', timetable], ['rounds', rounds]]);
}
