import type { IncomingMessage, ServerResponse } from 'node:http';
import { onExpire } from '#lib/expiry.ts';
import { shortId } from '#lib/ids.ts';
import { limits } from '#lib/limits.ts';
import { log } from '#lib/server/log.ts';
import { setPageWarmer } from '#lib/reader/page-warmth.ts';
import { readers } from '#lib/reader/readers.ts';
import { limitStalling } from './judge/connection-limits.ts';
import { type Grammar, originForm } from './judge/destinations.ts';
import type { Exchange } from './judge/exchange.ts';
import { plainPath } from './judge/plain-path.ts';
import { waitForTurn } from './judge/wait-for-turn.ts';
import { type AssetFolder, assetFinder } from './keep/assets.ts';
import { expiries } from './keep/expiries.ts';
import type { PageLife } from './keep/page-cache.ts';
import { noShelf, type PageShelf } from './keep/page-shelf.ts';
import { publicCaches } from './keep/public-caches.ts';
import { statusPages } from './keep/status-pages.ts';
import { warmerOf } from './keep/warmer.ts';
import type { Handler } from './render/capture.ts';
import { siteHeaders } from './render/headers.ts';
import { publicRenders } from './render/public-renders.ts';
import { readerPages } from './render/reader-pages.ts';
import { sendAtOnce } from './send/send-at-hand.ts';
import { refusalSender, type SendStatus, statusSender } from './send/send-short.ts';
import { serveAsset } from './serve-asset.ts';
import { serveDesk, type SessionHolder } from './serve-desk.ts';
import { serveDestination } from './serve-destination.ts';
import { serveInternal } from './serve-internal.ts';
import { serveMedia } from './serve-media.ts';
import { loggable, servePreview } from './serve-preview.ts';
import { servePublic, serveQuestion } from './serve-public.ts';

type EdgeOptions = {
  next: Handler;
  grammar: Grammar;
  /** Public origin. */
  siteUrl: string;
  /** The only inline scripts that readers' documents may hold, word for word. */
  inlineScripts: readonly string[];
  /** Further https origins that films may stream from. */
  mediaOrigins?: readonly string[];
  assets: readonly AssetFolder[];
  dev: boolean;
  /** Finished pages that outlive the process; none where not given. */
  shelf?: PageShelf;
  /** How long a page is good; pages of one address are alike in this. */
  lifeOf?: (path: string, madeAt: number) => PageLife;
  /** False where the store surely knows nothing of an address, so that nothing is rendered for it. */
  mayExist?: (path: string) => boolean;
  /** Nobody's session is good where not given. */
  sessionHolder?: SessionHolder;
  /** Changes with what every page shows. */
  frameStamp?: () => string;
  /** Finished pages in memory, in bytes. */
  pageBytes?: number;
};

export type Edge = {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  close: () => void;
};

/**
 * What stands between the socket and Next: every request comes in here, every answer goes out here. Each part is made
 * here, once, of what it needs.
 */
export function createEdge(options: EdgeOptions): Edge {
  const { next, grammar, siteUrl, inlineScripts, dev, shelf = noShelf, sessionHolder = () => null } = options;
  const { lifeOf, mayExist, frameStamp, pageBytes } = options;
  const { host } = new URL(siteUrl);
  const headers = siteHeaders(options);
  const { render: renderPage, status: renderStatus } = readerPages(next, host, inlineScripts);
  const renders = publicRenders({ next, host, headers, renderPage, mayExist });
  const caches = publicCaches({ renders, headers, shelf, lifeOf, pageBytes, dev });
  const errors = statusPages(renderStatus);
  const errorPage = errors.page;
  const sendStatus = statusSender(errorPage, headers);
  const sendRefusal = refusalSender(headers);
  const findAsset = assetFinder(options.assets, dev);
  const files = { next, headers, sendStatus };
  const media = serveMedia({ ...files, mostWaiting: limits.pagesWaiting.most });
  const notFound = (exchange: Exchange) => sendStatus(exchange, 404);
  const { pages } = caches;
  const serve = serveDestination({
    grammar,
    serve: {
      page: servePublic(pages, sendStatus),
      question: serveQuestion(caches.questions, sendStatus),
      preview: servePreview({ renderPage, headers, errorPage, sendStatus }),
      data: serveAsset({ findAsset, headers, otherwise: servePublic(caches.data, sendStatus) }),
      // In development Next has files that no folder holds.
      asset: serveAsset({ findAsset, headers, otherwise: dev ? media : notFound }),
      media,
      drawn: serveMedia({ ...files, mostWaiting: limits.cardsWaiting.most }),
      desk: serveDesk({ next, siteUrl, dev, headers, sessionHolder, errorPage, sendStatus, sendRefusal }),
      internal: serveInternal({ next, headers, sendStatus }),
    },
    pages,
    headers,
    sendStatus,
    sendRefusal,
  });
  const serveSurely = surely(dev ? besideDevelopment(next, serve) : serve, sendStatus);
  const answer = (exchange: Exchange): void => {
    const path = plainPath(exchange.request);
    if (path === null || !sendAtOnce(pages, exchange, path)) void serveSurely(exchange);
  };
  const forget = onExpire(expiries({ caches, errors, frameStamp }));
  if (!dev) setPageWarmer(warmerOf(pages, shelf));
  const counted = readers();
  return {
    handle: (request, response) => {
      counted.came += 1;
      const exchange = { request, response };
      if (response.socket) answer(exchange);
      else waitForTurn(exchange, () => answer(exchange));
    },
    close: () => {
      forget();
      setPageWarmer(undefined);
      errors.close();
      shelf.close();
    },
  };
}

type Serve = (exchange: Exchange) => Promise<void>;

/** The addresses of Next's development tools are its own. */
const besideDevelopment =
  (next: Handler, serve: Serve): Serve =>
  async (exchange) => {
    const { request, response } = exchange;
    return request.url?.startsWith('/__next') ? next(request, response) : serve(exchange);
  };

/** Answers also what fails on the way: with our page, and an id that the log has. */
const surely =
  (serve: Serve, sendStatus: SendStatus): Serve =>
  async (exchange) => {
    const { request, response } = exchange;
    limitStalling(request.socket);
    request.url = originForm(request.url ?? '/');
    try {
      await serve(exchange);
    } catch (error) {
      const id = shortId(8);
      log().error({ err: error, id, url: loggable(request.url) }, 'request failed');
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.setHeader('X-Error-Id', id);
      await sendStatus(exchange, 500).catch(() => response.destroy());
    }
  };
