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

/** Keeps what was used last, up to so many bytes by `weigh`; one value larger than all of it is not kept. */
export function byteLru<T>(maxBytes: number, weigh: (value: T) => number): ByteLru<T> {
  const held = new Map<string, { value: T; bytes: number }>();
  let total = 0;

  const take = (key: string): T | undefined => {
    const found = held.get(key);
    if (!found) return undefined;
    held.delete(key);
    total -= found.bytes;
    return found.value;
  };
  const trim = () => {
    for (const key of held.keys()) {
      if (total <= maxBytes) return;
      take(key);
    }
  };

  return {
    get: (key) => {
      const found = held.get(key);
      if (!found) return undefined;
      held.delete(key);
      held.set(key, found);
      return found.value;
    },
    set: (key, value) => {
      take(key);
      const bytes = weigh(value);
      held.set(key, { value, bytes });
      total += bytes;
      trim();
    },
    reweigh: (key) => {
      const found = held.get(key);
      if (!found) return;
      total -= found.bytes;
      found.bytes = weigh(found.value);
      total += found.bytes;
      trim();
    },
    take,
    keys: () => [...held.keys()],
    bytes: () => total,
  };
}
