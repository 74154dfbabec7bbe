import { LRUCache } from 'lru-cache';

export type ByteLru<T> = {
  /** The value, counted as used now. */
  get: (key: string) => T | undefined;
  set: (key: string, value: T) => void;
  /** Weighs a value again that grew in place. */
  reweigh: (key: string) => void;
  /** Takes a value out and answers with it. */
  take: (key: string) => T | undefined;
  keys: () => string[];
  bytes: () => number;
};

/**
 * Keeps what was used last, up to so many bytes by `weigh`. A value of more than half of all is not kept: it would
 * drive out the rest, which many more read. 0 bytes keep nothing.
 */
export function byteLru<T extends object>(maxBytes: number, weigh: (value: T) => number): ByteLru<T> {
  const most = Math.max(1, Math.floor(maxBytes));
  const held = new LRUCache<string, T>({
    maxSize: most,
    maxEntrySize: Math.ceil(most / 2),
    sizeCalculation: weigh,
  });
  const take = (key: string): T | undefined => {
    const found = held.peek(key);
    if (found !== undefined) held.delete(key);
    return found;
  };
  return {
    get: (key) => held.get(key),
    set: (key, value) => void held.set(key, value),
    reweigh: (key) => {
      // The same value again is not weighed.
      const found = take(key);
      if (found !== undefined) held.set(key, found);
    },
    take,
    keys: () => [...held.keys()],
    bytes: () => held.calculatedSize,
  };
}
