import { expirePages } from './expire-pages.ts';
import { fillSearchIndex, indexChangedStory, indexFrom } from './queued-indexing.ts';
import { keepTidy } from './keep-tidy.ts';
import { purgeQueued } from './purge-outer-cache.ts';
import { drawRenditions } from './queued-renditions.ts';
import { warmPages } from './warm-pages.ts';

/** Work that somebody queued, by its name in the queue. Each may run twice for one errand. */
export const errands: Readonly<Record<string, (payload: unknown) => Promise<void>>> = {
  expire: expirePages,
  'index-from': indexFrom,
  'index-story': indexChangedStory,
  'make-renditions': drawRenditions,
  purge: purgeQueued,
};

export type Round = { name: string; everyMs: number; run: () => Promise<void> };

const minute = 60_000;

/** Work that comes round by itself; the first time a little after the start. */
export const rounds: readonly Round[] = [
  { name: 'fill-search-index', everyMs: 1000, run: fillSearchIndex },
  { name: 'warm-pages', everyMs: 500, run: warmPages },
  { name: 'keep-tidy', everyMs: 60 * minute, run: keepTidy },
];
