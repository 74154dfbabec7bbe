import { setTimeout as sleep } from 'node:timers/promises';
import { dueErrands, finishErrand, postponeErrand, type QueuedErrand } from '#db/queue.ts';
import { log } from '#lib/log.ts';
import { beat } from '#lib/pulse.ts';
import { errands as ourErrands, type Round, rounds as ourRounds } from './schedule.ts';

export type Jobs = { stop: () => Promise<void> };
type Errands = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

/** How soon queued work is seen. */
const lookEveryMs = 500;

/** Runs errands and rounds one at a time until stopped; `stop` waits for the one at work. */
export function startJobs(errands: Errands = ourErrands, rounds: readonly Round[] = ourRounds): Jobs {
  const stopping = new AbortController();
  const stopped = loop(errands, rounds, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return stopped;
    },
  };
}

async function loop(errands: Errands, rounds: readonly Round[], stop: AbortSignal): Promise<void> {
  // By the steady clock: a wall clock that jumps must not hold the rounds up.
  const next = new Map(rounds.map((round) => [round, performance.now() + Math.min(round.everyMs, 10_000)]));
  while (!stop.aborted) {
    beat();
    await runDue(errands, stop);
    for (const [round, at] of next) {
      if (stop.aborted || performance.now() < at) continue;
      await runRound(round);
      next.set(round, performance.now() + round.everyMs);
    }
    await sleep(lookEveryMs, undefined, { signal: stop }).catch(() => {});
  }
  for (const round of rounds) round.stop?.();
}

/** Does what is due once; what fails goes back to the queue. */
export async function runDue(errands: Errands, stop?: AbortSignal): Promise<void> {
  let due: QueuedErrand[];
  try {
    due = dueErrands();
  } catch (error) {
    log().error({ err: error }, 'queue could not be read');
    return;
  }
  for (const errand of due) {
    if (stop?.aborted) return;
    beat();
    await runErrand(errands, errand);
  }
}

async function runErrand(errands: Errands, errand: QueuedErrand): Promise<void> {
  try {
    const run = errands[errand.job];
    if (!run) throw new Error(`no job is called ${errand.job}`);
    await run(errand.payload);
    await finishErrand(errand.id);
  } catch (error) {
    log().error({ err: error, job: errand.job, attempts: errand.attempts }, 'errand failed');
    const message = error instanceof Error ? error.message : String(error);
    await postponeErrand(errand.id, errand.attempts, message).catch((fault: unknown) => {
      log().error({ err: fault, job: errand.job }, 'errand could not be put back');
    });
  }
}

async function runRound(round: Round): Promise<void> {
  try {
    beat();
    await round.run();
  } catch (error) {
    log().error({ err: error, round: round.name }, 'round failed');
  }
}
