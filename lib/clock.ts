import { setShared, shared } from './shared.ts';

type Clock = { now: () => number };

/** Milliseconds since 1970 UTC. Every time that is stored comes from here, so that tests can set it. */
export function now(): number {
  return shared<Clock>('clock', () => ({ now: Date.now })).now();
}

/** Fixes the clock: for tests, and for the demo, whose stories happened in the past. Undefined sets it going again. */
export function setClock(at: number | undefined): void {
  setShared('clock', at === undefined ? undefined : { now: () => at });
}
