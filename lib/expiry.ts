import { shared } from './shared.ts';

/** Stands for every page there is: what shows on all of them changed. */
export const everything = '/*';

/** `withdrawn`: not even a failure may bring the old pages back. */
export type ExpiryKind = { withdrawn: boolean };
type Listener = (paths: readonly string[], kind: ExpiryKind) => void;

const listeners = () => shared('expiry-listeners', () => new Set<Listener>());

/** The edge registers here what it must drop; app/expire.ts announces. Both may be different copies of this module. */
export function onExpire(listener: Listener): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}

/**
 * `paths` are site paths such as /article/20250816-7k3q9f, or `everything`. All listeners hear of it; throws
 * afterwards where one of them failed.
 */
export function announceExpiry(paths: readonly string[], kind: ExpiryKind = { withdrawn: false }): void {
  const failures: unknown[] = [];
  for (const listener of listeners()) {
    try {
      listener(paths, kind);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'an expiry was not carried out');
}
