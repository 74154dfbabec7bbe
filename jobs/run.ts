import { setTimeout as sleep } from 'node:timers/promises';
import { dueErrands, finishErrand, postponeErrand, type QueuedErrand } from '#db/queue.ts';
import { laneNames, type LaneName, lanes, lookEveryMs } from '#lib/lanes.ts';
import { log } from '#lib/server/log.ts';
import { beat, noteFailure } from '#lib/pulse.ts';
import { errands as ourErrands, type Errands, type Round, rounds as ourRounds } from './schedule.ts';
import { runTimetable } from './run-timetable.ts';
import { withinTime } from './within-time.ts';

export type Jobs = { stop: () => Promise<void> };

/** How soon a round is seen to be due. */
const roundsEveryMs = 500;
/** How soon a time that was set is seen to have come: readers are promised its second. */
const timetableEveryMs = 100;
/** A round that takes longer counts as failed. */
const roundLimitMs = 2 * 60_000;
/** Beyond what it may take, a lane may be this late to be heard of: the machine is slow, or the store is locked. */
const slackMs = 60_000;

/**
 * Runs errands one at a time in each lane, and rounds in one more, until stopped. `stop` waits a while for what is at
 * work; an errand that did not end stays in the queue.
 */
export function startJobs(
  errands: Errands = ourErrands,
  rounds: readonly Round[] = ourRounds,
  timetable: () => Promise<void> = runTimetable,
): Jobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = Promise.all([
    ...laneNames.map((lane) => look(lane, signal, () => runDue(errands, lane, signal), lookEveryMs(lane))),
    look('rounds', signal, roundsInTurn(rounds, signal), roundsEveryMs),
    look('timetable', signal, timetable, timetableEveryMs),
  ]);
  return {
    stop: async () => {
      stopping.abort();
      await stopped;
      for (const round of rounds) round.stop?.();
    },
  };
}

async function look(
  lane: string,
  stop: AbortSignal,
  work: () => Promise<void>,
  everyMs: number,
): Promise<void> {
  while (!stop.aborted) {
    beat(lane, everyMs + slackMs);
    await work().catch((error: unknown) => log().error({ err: error, lane }, 'lane failed'));
    await sleep(everyMs, undefined, { signal: stop }).catch(() => {});
  }
}

/** Does what is due in a lane once; what fails goes back to the queue. */
export async function runDue(errands: Errands, lane: LaneName, stop?: AbortSignal): Promise<void> {
  let due: QueuedErrand[];
  try {
    due = dueErrands(20, lane);
  } catch (error) {
    log().error({ err: error }, 'queue could not be read');
    return;
  }
  for (const errand of due) {
    if (stop?.aborted) return;
    beat(lane, lanes[lane].limitMs + slackMs);
    await runErrand(errands, errand, { limitMs: lanes[lane].limitMs, stop });
  }
}

type Bounds = { limitMs: number; stop: AbortSignal | undefined };

async function runErrand(errands: Errands, errand: QueuedErrand, bounds: Bounds): Promise<void> {
  try {
    const run = errands[errand.job];
    if (!run) throw new Error(`no job is called ${errand.job}`);
    await withinTime(bounds, (signal) => run(errand.payload, signal));
    await finishErrand(errand.id);
  } catch (error) {
    log().error({ err: error, job: errand.job, attempts: errand.attempts }, 'errand failed');
    await postponeErrand(errand, messageOf(error)).catch((fault: unknown) => {
      log().error({ err: fault, job: errand.job }, 'errand could not be put back');
    });
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function roundsInTurn(rounds: readonly Round[], stop: AbortSignal): () => Promise<void> {
  // By the steady clock: a wall clock that jumps must not hold the rounds up.
  const next = new Map(rounds.map((round) => [round, performance.now() + Math.min(round.everyMs, 10_000)]));
  const running = new Set<Round>();
  const failures = new Map<Round, string>();
  return async () => {
    for (const [round, at] of next) {
      // One that took too long may be at it still: it is not begun a second time.
      if (stop.aborted || performance.now() < at || running.has(round)) continue;
      beat('rounds', roundLimitMs + slackMs);
      running.add(round);
      const failure = await failureIn(round, stop, () => running.delete(round));
      if (failure === null) failures.delete(round);
      else failures.set(round, `${round.name}: ${failure}`);
      noteFailure('rounds', [...failures.values()].at(-1) ?? null);
      next.set(round, performance.now() + round.everyMs);
    }
  };
}

async function failureIn(round: Round, stop: AbortSignal, ended: () => void): Promise<string | null> {
  try {
    await withinTime({ limitMs: roundLimitMs, stop }, async () => {
      try {
        await round.run();
      } finally {
        ended();
      }
    });
    return null;
  } catch (error) {
    log().error({ err: error, round: round.name }, 'round failed');
    return messageOf(error);
  }
}
