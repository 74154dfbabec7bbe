import { expirePages } from './expire-pages.ts';
import { fillSearchIndex, indexChangedStory, indexFrom } from './queued-indexing.ts';
import { keepTidy } from './keep-tidy.ts';
import { drawRenditions } from './queued-renditions.ts';

/** Work that somebody queued, by its name in the queue. Each may run twice for one errand. */
export const errands: Readonly<Record<string, (payload: unknown) => Promise<void>>> = {
  expire: expirePages,
  'index-from': indexFrom,
  'index-story': indexChangedStory,
  'make-renditions': drawRenditions,
};

export type Round = { name: string; everyMs: number; run: () => Promise<void> };

const minute = 60_000;

/** Work that comes round by itself; the first time a little after the start. */
export const rounds: readonly Round[] = [
  { name: 'fill-search-index', everyMs: 1000, run: fillSearchIndex },
  { name: 'keep-tidy', everyMs: 60 * minute, run: keepTidy },
];
