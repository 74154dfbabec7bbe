import { readers } from '#lib/reader/readers.ts';
import type { Exchange } from './judge/exchange.ts';
import { isGone, stillThere } from './judge/still-there.ts';
import type { PageCache } from './keep/page-cache.ts';
import { sendHeld } from './send/send-held.ts';
import type { SendStatus } from './send/send-short.ts';

const statusOf = { missing: 404, failed: 500, busy: 503 } as const;

/** What is made for readers and may be kept: from its cache, whatever it takes to fill that. */
export const servePublic =
  (cache: PageCache, sendStatus: SendStatus) =>
  async (exchange: Exchange, path: string): Promise<void> => {
    readers().waiting += 1;
    const found = await cache.find(path, stillThere(exchange)).finally(() => {
      readers().waiting -= 1;
    });
    if (found.kind !== 'page') return sendStatus(exchange, statusOf[found.kind]);
    if (await sendHeld(exchange, found.page, found.how)) cache.reweigh(path);
  };

/** A document for one question: kept nowhere, but many who ask the same at once share a render. */
export function serveQuestion(cache: PageCache, sendStatus: SendStatus) {
  const serve = servePublic(cache, sendStatus);
  return async (exchange: Exchange, path: string): Promise<void> => {
    if (!(await isGone(exchange))) await serve(exchange, path);
  };
}
