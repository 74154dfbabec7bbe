type Work = () => unknown;

/**
 * How many times as much CPU `large` takes as `small`. They run by turns and of each the cheapest run counts, so that
 * what others do meanwhile adds nothing; it is tried on until the ratio is below `bound`, or thirty times.
 */
export async function costRatio(small: Work, large: Work, bound: number): Promise<number> {
  const least = { small: Infinity, large: Infinity };
  for (let turn = 0; turn < warmUp + mostTurns; turn += 1) {
    const now = { small: await cpuOf(small), large: await cpuOf(large) };
    // Code that was never run costs more than it will.
    if (turn < warmUp) continue;
    least.small = Math.min(least.small, now.small);
    least.large = Math.min(least.large, now.large);
    if (least.large / least.small < bound) break;
  }
  return least.large / least.small;
}

const warmUp = 2;
const mostTurns = 30;
/** Shorter work is repeated, so that asking for the time is a small part of it. */
const enoughMicros = 300;

/** Microseconds of CPU for one run. Of the whole process: a thread's own count moves on in steps of 4 ms. */
async function cpuOf(work: Work): Promise<number> {
  const before = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    await work();
    const { user, system } = process.cpuUsage(before);
    if (user + system >= enoughMicros) return (user + system) / runs;
  }
}
