import type { Exchange } from '#edge/judge/exchange.ts';
import type { PageCache } from '#edge/keep/page-cache.ts';
import { sendHeld, sendReady } from './send-held.ts';

/**
 * A page from memory, at once; false where that takes more. The way of nearly all requests. What fails here is tried the
 * long way, where failures are answered.
 */
export function sendAtOnce(pages: PageCache, exchange: Exchange, path: string): boolean {
  try {
    const page = pages.fresh(path);
    return page !== null && sendReady(exchange, page, 'hit');
  } catch {
    return false;
  }
}

/** Any copy of a page there is, where not even its address can be judged; false where there is none. */
export async function sendLastGood(pages: PageCache, exchange: Exchange, path: string): Promise<boolean> {
  const page = pages.lastGood(path);
  if (page) await sendHeld(exchange, page, 'lastGood');
  return page !== null;
}
