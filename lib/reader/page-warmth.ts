import { setShared, shared } from '../shared.ts';

/** What the edge lets the jobs do while nobody waits for anything. */
export type PageWarmer = {
  /** Paths that an expiry took from readers, newest first, each told once. */
  takeExpired: (limit: number) => string[];
  /** Another number after all pages went at once. */
  epoch: () => number;
  /** Renders a path unless a good copy is held; true if it rendered. */
  warm: (path: string) => Promise<boolean>;
  /** There is room for pages that nobody asked for yet. */
  hasRoom: () => boolean;
};

const none: { warmer: PageWarmer | null } = { warmer: null };

/** The running edge's, for the jobs; undefined when it closes. */
export const setPageWarmer = (warmer: PageWarmer | undefined): void =>
  setShared('page-warmer', warmer && { warmer });

export const pageWarmer = (): PageWarmer | null => shared<typeof none>('page-warmer', () => none).warmer;
