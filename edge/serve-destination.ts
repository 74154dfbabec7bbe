import { log } from '#lib/server/log.ts';
import { type Destination, destinationOf, type Grammar } from './judge/destinations.ts';
import type { Exchange } from './judge/exchange.ts';
import { plainPath } from './judge/plain-path.ts';
import { announcesBody } from './judge/refuse.ts';
import type { PageCache } from './keep/page-cache.ts';
import { freshCache, type SiteHeaders } from './render/headers.ts';
import { sendLastGood } from './send/send-at-hand.ts';
import { type SendRefusal, type SendStatus, sendRedirect } from './send/send-short.ts';
import { loggable } from './serve-preview.ts';

type ServePath = (exchange: Exchange, path: string) => Promise<void>;
type Serving = Record<'page' | 'question' | 'preview' | 'data' | 'asset', ServePath> &
  Record<'media' | 'drawn' | 'desk' | 'internal', (exchange: Exchange) => Promise<void>>;

type DestinationNeeds = {
  grammar: Grammar;
  /** Who sees to what by where it goes. */
  serve: Serving;
  /** For when the store cannot even be asked what addresses there are. */
  pages: PageCache;
  headers: SiteHeaders;
  sendStatus: SendStatus;
  sendRefusal: SendRefusal;
};

/** Judges where a request goes, and has it answered there. */
export function serveDestination({
  grammar,
  serve,
  pages,
  headers,
  sendStatus,
  sendRefusal,
}: DestinationNeeds) {
  const servePublic = async (exchange: Exchange, goal: PublicDestination): Promise<void> => {
    switch (goal.to) {
      case 'page':
      case 'question':
      case 'preview':
      case 'data':
      case 'asset':
        return serve[goal.to](exchange, goal.path);
      case 'media':
      case 'drawn':
        // Its query says nothing to us, and would be Next's to read.
        exchange.request.url = goal.path;
        return serve[goal.to](exchange);
      case 'redirect':
        return sendRedirect(exchange, goal.location, [headers.common, freshCache]);
      case 'nowhere':
        return sendStatus(exchange, 404);
    }
  };

  /** The last good copy by the bare path, which is held only under its one spelling. */
  const sendUnjudged = async (exchange: Exchange): Promise<void> => {
    const path = plainPath(exchange.request);
    if (path !== null && (await sendLastGood(pages, exchange, path))) return;
    return sendStatus(exchange, 500);
  };

  return async (exchange: Exchange): Promise<void> => {
    const { request } = exchange;
    const goal = judge(request.url ?? '/', grammar);
    if (goal === null) return sendUnjudged(exchange);
    if (goal.to === 'desk' || goal.to === 'internal') return serve[goal.to](exchange);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (announcesBody(request)) {
      return sendRefusal(exchange, { status: reading ? 400 : 405, text: '这个地址只能阅读，不收内容。' });
    }
    if (!reading) return sendStatus(exchange, 405);
    return servePublic(exchange, goal);
  };
}

type PublicDestination = Exclude<Destination, { to: 'desk' | 'internal' }>;

/** Null where the store could not be asked what addresses there are. */
function judge(target: string, grammar: Grammar): Destination | null {
  try {
    return destinationOf(target, grammar);
  } catch (error) {
    log().error({ err: error, url: loggable(target) }, 'address could not be judged');
    return null;
  }
}
