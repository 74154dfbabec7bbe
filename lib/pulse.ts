import { shared } from './shared.ts';

/** When the jobs last came round, by the steady clock, for the health check in Next's copy of this module. */
const pulse = () => shared('jobs-pulse', () => ({ at: Number.NEGATIVE_INFINITY }));

export function beat(): void {
  pulse().at = performance.now();
}

export const msSinceBeat = (): number => performance.now() - pulse().at;
