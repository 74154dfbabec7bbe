import { type Load, loadWithWrk, median } from './load.ts';
import type { Measured } from './process.ts';
import { workFolder } from './stores.ts';

export type Turns = { seconds: number; rounds: number };

/** Each server by turns, so that a machine that slows down slows all of them; the median of each. */
export async function byTurns(
  servers: Record<string, Measured>,
  paths: readonly string[],
  { seconds, rounds }: Turns,
): Promise<Map<string, Load>> {
  const folder = workFolder('load');
  const seen = new Map<string, Load[]>();
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [name, server] of Object.entries(servers)) {
      const load = await loadWithWrk(server, paths, seconds, folder);
      seen.set(name, [...(seen.get(name) ?? []), load]);
    }
  }
  return new Map([...seen].map(([name, loads]) => [name, middle(loads)]));
}

const middle = (loads: readonly Load[]): Load => ({
  perSecond: median(loads.map((one) => one.perSecond)),
  cpuUs: median(loads.map((one) => one.cpuUs)),
  failed: loads.reduce((sum, one) => sum + one.failed, 0),
});

export const told = ({ cpuUs, perSecond, failed }: Load) =>
  `${cpuUs.toFixed(1)} µs CPU, ${perSecond.toFixed(0)} req/s${failed > 0 ? `, ${failed} failed` : ''}`;
