import type { PageWarmer } from '#lib/page-warmth.ts';
import type { EdgeContext } from '../context.ts';
import { noShelf } from './page-shelf.ts';

/** Lets the jobs fill the caches while nobody waits. */
export function warmerOf({ pages, shelf = noShelf }: EdgeContext): PageWarmer {
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
