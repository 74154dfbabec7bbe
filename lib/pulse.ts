import { shared } from './shared.ts';

/** `quietUntil`, by the steady clock: who is not heard of by then hangs. `failure`: one that is not mended yet. */
type Pulse = { quietUntil: number; failure: string | null };

/** What the jobs' lanes last said, for the health check in Next's copy of this module. */
const pulses = () => shared('jobs-pulse', () => new Map<string, Pulse>());

const silent: Pulse = { quietUntil: Number.NEGATIVE_INFINITY, failure: null };
const pulseOf = (lane: string): Pulse => pulses().get(lane) ?? silent;

/** A lane says that it runs, and that it will say so again within `quietMs`. */
export function beat(lane: string, quietMs: number): void {
  pulses().set(lane, { ...pulseOf(lane), quietUntil: performance.now() + quietMs });
}

export function noteFailure(lane: string, failure: string | null): void {
  pulses().set(lane, { ...pulseOf(lane), failure });
}

export const isBeating = (lane: string): boolean => performance.now() <= pulseOf(lane).quietUntil;
export const failureOf = (lane: string): string | null => pulseOf(lane).failure;
