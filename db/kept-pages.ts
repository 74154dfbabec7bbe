import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { everything, isPattern, onExpire, prefixOf } from '#lib/expiry.ts';
import { setShared, shared } from '#lib/shared.ts';
import { tryLock } from './lock.ts';
import type { PackedPage } from './page-rows.ts';
import type { openShelf } from './shelved-pages.ts';
import { siteShelf } from './site-shelf.ts';
import { frameStamp, queuedExpiries } from './store-mark.ts';

/** The shelf as Next's door sees it (next-cache.ts). */
export type KeptPages = {
  get: (path: string) => PackedPage | null;
  put: ((path: string, page: PackedPage) => void) | null;
  close: () => void;
};

const none: KeptPages = { get: () => null, put: null, close: () => {} };

/**
 * Told by a server with an edge, which keeps what it had rendered: it alone knows whether an expiry overtook a render, so
 * Next reads what it keeps and writes nothing.
 */
export const showKeptPages = (shelf: ReturnType<typeof openShelf> | null): void =>
  setShared('kept-pages', shelf ? { ...none, get: shelf.get } : none);

export const keptPages = (root: string): KeptPages => shared('kept-pages', () => withoutEdge(root));

/**
 * For `next start` alone. Nobody carries out errands there, so a page whose expiry still waits in the queue is not there for
 * anyone: neither shown, nor kept by a render that the change overtook. Where a server runs on the same store, none are kept.
 */
function withoutEdge(root: string): KeptPages {
  const lock = env().PAGE_DISK_MB > 0 ? tryLock(join(env().DATA_DIR, 'server.lock')) : null;
  if (!lock) return none;
  const shelf = siteShelf(root);
  const forget = onExpire((paths) => (paths.includes(everything) ? shelf.dropAll() : shelf.drop(paths)));
  let frame = frameStamp();
  const isTrue = (path: string): boolean => {
    const now = frameStamp();
    if (now !== frame) shelf.dropAll();
    frame = now;
    return !queuedExpiries().some(
      (one) => one === path || (isPattern(one) && path.startsWith(prefixOf(one))),
    );
  };
  return {
    get: (path) => (isTrue(path) ? shelf.get(path) : null),
    put: (path, page) => {
      if (isTrue(path)) shelf.put(path, page);
    },
    close: () => {
      forget();
      shelf.close();
      lock.release();
    },
  };
}
