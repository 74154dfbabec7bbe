import { revalidatePath } from 'next/cache';
import { announceExpiry } from '#lib/expiry.ts';

/** Pages that the edge holds for unknown addresses and for failures: they show the channels too. */
const statusPages = ['/internal/status/404', '/internal/status/500'];

/**
 * Makes the next reader of each path see it rendered anew. The only place that revalidates; it must run inside a
 * request (an action or a route handler), where Next carries it out before the answer is sent.
 */
export function expire(paths: readonly string[]): void {
  if (paths.length === 0) return;
  for (const path of new Set([...paths, ...statusPages])) revalidatePath(path);
  announceExpiry(paths);
}

/** For what every page shows: the site's name, its navigation and its footer. */
export function expireEverything(): void {
  revalidatePath('/', 'layout');
  announceExpiry(['/']);
}
