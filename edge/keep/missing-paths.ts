export type MissingPaths = {
  add: (path: string) => void;
  has: (path: string) => boolean;
  forget: (path: string) => void;
  paths: () => Iterable<string>;
  clear: () => void;
};

/** Short, so that an address that was tried too early is there soon; its expiry ends this at once. */
const lifeMs = 30_000;
const most = 5000;

/** Addresses that a page of ours could stand at and where none stands: remembered briefly, a bounded number of them. */
export function missingPaths(now: () => number): MissingPaths {
  const until = new Map<string, number>();
  return {
    add: (path) => {
      until.delete(path);
      until.set(path, now() + lifeMs);
      for (const oldest of until.keys()) {
        if (until.size <= most) break;
        until.delete(oldest);
      }
    },
    has: (path) => (until.get(path) ?? 0) > now(),
    forget: (path) => void until.delete(path),
    paths: () => until.keys(),
    clear: () => until.clear(),
  };
}
