export type ExpiredPaths = {
  add: (path: string) => void;
  /** The newest first, each told once. */
  take: (limit: number) => string[];
};

const most = 2000;

/** Paths that an expiry took from readers: what is worth rendering while nobody waits. */
export function expiredPaths(): ExpiredPaths {
  const paths = new Set<string>();
  return {
    add: (path) => {
      // Taken out first, so that it stands last: the newest.
      paths.delete(path);
      paths.add(path);
      for (const oldest of paths) {
        if (paths.size <= most) break;
        paths.delete(oldest);
      }
    },
    take: (limit) => {
      const taken = [...paths].slice(-limit).toReversed();
      for (const path of taken) paths.delete(path);
      return taken;
    },
  };
}
