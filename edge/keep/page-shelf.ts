/** A finished page on disk, packed as it goes out. */
export type ShelvedPage = { etag: string; madeAt: number; br: Buffer };

/**
 * The long tail: finished pages of published paths that outlive the process. What the edge needs of it; the server
 * hands it in, since the edge knows no database. None of it may be fresher than what the store says: `drop` is
 * durable when it returns, and throws where it cannot be.
 */
export type PageShelf = {
  get: (path: string) => ShelvedPage | null;
  has: (path: string) => boolean;
  put: (path: string, page: ShelvedPage) => void;
  /** Paths, and patterns such as /news/page/* for all below an address. */
  drop: (paths: readonly string[]) => void;
  dropAll: () => void;
  /** No room for pages that nobody asked for. */
  isFull: () => boolean;
  close: () => void;
};

export const noShelf: PageShelf = {
  get: () => null,
  has: () => false,
  put: () => {},
  drop: () => {},
  dropAll: () => {},
  isFull: () => true,
  close: () => {},
};
