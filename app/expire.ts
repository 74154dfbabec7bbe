import { announceExpiry, everything, type ExpiryKind } from '#lib/expiry.ts';
import { log } from '#lib/server/log.ts';

/**
 * Makes the next reader of each path see it rendered anew, from now on. The edge alone keeps finished pages, so it
 * alone is told. False where that failed: what changed is queued too (newsroom/publication/change-published.ts), and told again.
 */
export function expire(paths: readonly string[], kind: ExpiryKind = { withdrawn: false }): boolean {
  if (paths.length === 0) return true;
  try {
    announceExpiry(paths, kind);
    return true;
  } catch (error) {
    log().error({ err: error, paths: paths.length }, 'expiry failed');
    return false;
  }
}

/** For what every page shows: the site's name, its navigation and its footer. */
export const expireEverything = (): boolean => expire([everything]);
