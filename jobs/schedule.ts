import { backUpWhenDue, stopBackingUp } from './back-up.ts';
import { checkReceipt } from './check-receipt.ts';
import { dropStoryCards } from './drop-cards.ts';
import { expirePages } from './expire-pages.ts';
import { fillSearchIndex, indexChangedStory, indexFrom } from './queued-indexing.ts';
import { keepTidy } from './keep-tidy.ts';
import { mendAddresses } from '#newsroom/list/mend-addresses.ts';
import { gatherWords } from '#newsroom/revision/gather-words.ts';
import { purgeQueued } from './purge-outer-cache.ts';
import { drawRenditions } from './queued-renditions.ts';
import { prepareTimetable } from './run-timetable.ts';
import { raiseAlarms } from './raise-alarms.ts';
import { sendNotice } from './send-notice.ts';
import { warmPages } from './warm-pages.ts';

/** `signal`: nobody waits any more, the time that its lane gives is over (lib/lanes.ts). */
type Run = (payload: unknown, signal: AbortSignal) => Promise<void>;
export type Errands = Readonly<Record<string, Run>>;

/** Work that somebody queued, by its name in the queue. Each may run twice for one errand. */
export const errands: Errands = {
  'check-receipt': checkReceipt,
  'drop-cards': dropStoryCards,
  expire: expirePages,
  'gather-words': gatherWords,
  'index-from': indexFrom,
  'index-story': indexChangedStory,
  'make-renditions': drawRenditions,
  'mend-addresses': mendAddresses,
  purge: purgeQueued({ withdrawn: false }),
  'purge-withdrawn': purgeQueued({ withdrawn: true }),
  'send-notice': sendNotice,
};

/** `stop`: ends what a run began and did not wait for. */
export type Round = { name: string; everyMs: number; run: () => Promise<void>; stop?: () => void };

const minute = 60_000;

/** Work that comes round by itself; the first time a little after the start. */
export const rounds: readonly Round[] = [
  { name: 'prepare-timetable', everyMs: 5000, run: prepareTimetable },
  { name: 'alarm-overdue', everyMs: 10_000, run: raiseAlarms },
  { name: 'fill-search-index', everyMs: 1000, run: fillSearchIndex },
  { name: 'warm-pages', everyMs: 500, run: warmPages },
  { name: 'keep-tidy', everyMs: 60 * minute, run: keepTidy },
  { name: 'back-up', everyMs: minute, run: backUpWhenDue, stop: stopBackingUp },
];
