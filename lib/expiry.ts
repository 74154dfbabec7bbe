import { limits } from './limits.ts';
import { shared } from './shared.ts';

/** Stands for every page there is: what shows on all of them changed. */
export const everything = '/*';

/** Stands for all pages below an address, however many there are: /news/page/* for the archive of /news. */
export const allUnder = (path: string) => `${path}/*`;

/** So many pages below one address are named one by one; more are told by its pattern, so that no message grows with a list. */
const mostNamed = 50;
export const namedOrAllUnder = (path: string, pages: string[]): string[] =>
  pages.length > mostNamed ? [allUnder(path)] : pages;

/** Each path once; more than one message may name are told as all pages. */
export function boundedExpiry(paths: Iterable<string>): string[] {
  const all = new Set(paths);
  return all.size > limits.expiryPaths.most ? [everything] : [...all];
}

export const isPattern = (path: string): boolean => path.endsWith('/*');

/** What the addresses that a pattern stands for begin with. */
export const prefixOf = (pattern: string): string => pattern.slice(0, -1);

/** The patterns that stand for a page, those of whole parts of the site left out: nobody expires all of /article/*. */
export function patternsOver(path: string): string[] {
  const segments = path.split('/').slice(1, -1);
  return segments.slice(1).map((_, at) => allUnder(`/${segments.slice(0, at + 2).join('/')}`));
}

/** `withdrawn`: not even a failure may bring the old pages back. */
export type ExpiryKind = { withdrawn: boolean };
type Listener = (paths: readonly string[], kind: ExpiryKind) => void;

const listeners = () => shared('expiry-listeners', () => new Set<Listener>());

/** The edge registers here what it must drop; app/expire.ts and the job announce. All may be different copies of this module. */
export function onExpire(listener: Listener): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}

/**
 * `paths` are site paths such as /article/20250816-7k3q9f, patterns, or `everything`. All listeners hear of it; throws
 * afterwards where one of them failed. False where nobody listens.
 */
export function announceExpiry(paths: readonly string[], kind: ExpiryKind = { withdrawn: false }): boolean {
  const failures: unknown[] = [];
  for (const listener of listeners()) {
    try {
      listener(paths, kind);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'an expiry was not carried out');
  return listeners().size > 0;
}
