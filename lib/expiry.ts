import { shared } from './shared.ts';

type Listener = (paths: readonly string[]) => void;

const listeners = () => shared('expiry-listeners', () => new Set<Listener>());

/** The edge registers here what it must drop; app/expire.ts announces. Both may be different copies of this module. */
export function onExpire(listener: Listener): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}

/** `paths` are site paths such as /article/20250816-7k3q9f. */
export function announceExpiry(paths: readonly string[]): void {
  for (const listener of listeners()) listener(paths);
}
