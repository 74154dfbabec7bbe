import type { IncomingMessage, ServerResponse } from 'node:http';
import { onExpire } from '#lib/expiry.ts';
import { shortId } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { setPageWarmer } from '#lib/page-warmth.ts';
import { readers } from '#lib/readers.ts';
import { type EdgeContext, edgeContext, type EdgeOptions, type Exchange } from './context.ts';
import { expiries } from './keep/expiries.ts';
import { freshCache } from './render/headers.ts';
import { limitStalling } from './judge/connection-limits.ts';
import { type Destination, destinationOf, originForm } from './judge/destinations.ts';
import { announcesBody } from './judge/refuse.ts';
import {
  sendAtOnce,
  sendData,
  sendFile,
  sendLastGood,
  sendMedia,
  sendPage,
  sendQuestion,
} from './serve-public.ts';
import { loggable, sendPreview } from './serve-preview.ts';
import { sendRedirect, sendRefusal, sendStatus } from './send/send-short.ts';
import { serveDesk } from './serve-desk.ts';
import { serveInternal } from './serve-internal.ts';
import { waitForTurn } from './judge/wait-for-turn.ts';
import { warmerOf } from './keep/warmer.ts';

export type Edge = {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  close: () => void;
};

/** What stands between the socket and Next: every request comes in here, every answer goes out here. */
export function createEdge(options: EdgeOptions): Edge {
  const edge = edgeContext(options);
  const forget = onExpire(expiries(edge));
  if (!options.dev) setPageWarmer(warmerOf(edge));
  const counted = readers();
  return {
    handle: (request, response) => {
      counted.came += 1;
      const exchange = { request, response };
      if (response.socket) answer(edge, exchange);
      else waitForTurn(exchange, () => answer(edge, exchange));
    },
    close: () => {
      forget();
      setPageWarmer(undefined);
      edge.errors.close();
      options.shelf?.close();
    },
  };
}

function answer(edge: EdgeContext, exchange: Exchange): void {
  const path = plainPath(exchange.request);
  if (path === null || !heldAtHand(edge, exchange, path)) void handle(edge, exchange);
}

/** The path of a request that may be answered from memory without a further look; its query is not read. */
function plainPath({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return null;
  const at = url.indexOf('?');
  return at < 0 ? url : url.slice(0, at);
}

async function handle(edge: EdgeContext, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  limitStalling(request.socket);
  request.url = originForm(request.url ?? '/');
  try {
    await serve(edge, exchange);
  } catch (error) {
    const id = shortId(8);
    log().error({ err: error, id, url: loggable(request.url) }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.setHeader('X-Error-Id', id);
    await sendStatus(edge, exchange, 500).catch(() => response.destroy());
  }
}

/** True where a page from memory went out. What fails here is tried the long way, where failures are answered. */
function heldAtHand(edge: EdgeContext, exchange: Exchange, path: string): boolean {
  try {
    return sendAtOnce(edge, exchange, path);
  } catch {
    return false;
  }
}

async function serve(edge: EdgeContext, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const target = request.url ?? '/';
  if (edge.dev && target.startsWith('/__next')) return edge.next(request, response);
  const goal = judge(edge, exchange);
  if (goal === null) return sendUnjudged(edge, exchange);
  if (goal.to === 'desk') return serveDesk(edge, exchange);
  if (goal.to === 'internal') return serveInternal(edge, exchange);
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (announcesBody(request)) {
    return sendRefusal(edge, exchange, { status: reading ? 400 : 405, text: '这个地址只能阅读，不收内容。' });
  }
  if (!reading) return sendStatus(edge, exchange, 405);
  return servePublic(edge, exchange, goal);
}

/** Null where the store could not be asked what addresses there are. */
function judge(edge: EdgeContext, { request }: Exchange): Destination | null {
  try {
    return destinationOf(request.url ?? '/', edge.grammar);
  } catch (error) {
    log().error({ err: error, url: loggable(request.url) }, 'address could not be judged');
    return null;
  }
}

/** The last good copy by the bare path, which is held only under its one spelling. */
async function sendUnjudged(edge: EdgeContext, exchange: Exchange): Promise<void> {
  const path = plainPath(exchange.request);
  if (path !== null && (await sendLastGood(edge, exchange, path))) return;
  return sendStatus(edge, exchange, 500);
}

type PublicDestination = Exclude<Destination, { to: 'desk' | 'internal' }>;

async function servePublic(edge: EdgeContext, exchange: Exchange, goal: PublicDestination): Promise<void> {
  switch (goal.to) {
    case 'page':
      return sendPage(edge, exchange, goal.path);
    case 'question':
      return sendQuestion(edge, exchange, goal.path);
    case 'preview':
      return sendPreview(edge, exchange, goal.path);
    case 'data':
      return sendData(edge, exchange, goal.path);
    case 'media':
      // Its query says nothing to us, and would be Next's to read.
      exchange.request.url = goal.path;
      return sendMedia(edge, exchange);
    case 'asset':
      return sendFile(edge, exchange, goal.path);
    case 'redirect':
      return sendRedirect(edge, exchange, goal.location, freshCache);
    case 'nowhere':
      return sendStatus(edge, exchange, 404);
  }
}
