import type { PageWarmer } from '#lib/reader/page-warmth.ts';
import type { PageCache } from './page-cache.ts';
import type { PageShelf } from './page-shelf.ts';

/** Lets the jobs fill memory and shelf while nobody waits. */
export function warmerOf(pages: PageCache, shelf: PageShelf): PageWarmer {
  return {
    takeExpired: pages.takeExpired,
    epoch: pages.epoch,
    warm: async (path) => {
      if (pages.holds(path)) return false;
      await pages.find(path);
      return true;
    },
    hasRoom: () => !shelf.isFull(),
  };
}
