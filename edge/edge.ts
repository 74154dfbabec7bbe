import type { IncomingMessage, ServerResponse } from 'node:http';
import { onExpire } from '#lib/expiry.ts';
import { shortId } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { type EdgeContext, edgeContext, type EdgeOptions, type Exchange } from './context.ts';
import { freshCache, questionHeaders } from './headers.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { announcesBody } from './refuse.ts';
import { loggable, sendPreview } from './send-preview.ts';
import { sendData, sendFile, sendMedia, sendPage } from './send-public.ts';
import { sendRedirect, sendRefusal, sendStatus } from './send-short.ts';
import { serveDesk } from './serve-desk.ts';
import { serveInternal } from './serve-internal.ts';

export type Edge = {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  close: () => void;
};

/** What stands between the socket and Next: every request comes in here, every answer goes out here. */
export function createEdge(options: EdgeOptions): Edge {
  const edge = edgeContext(options);
  const forget = onExpire(edge.errors.renew);
  return {
    handle: (request, response) => void handle(edge, { request, response }),
    close: () => {
      forget();
      edge.errors.close();
    },
  };
}

async function handle(edge: EdgeContext, exchange: Exchange): Promise<void> {
  try {
    await serve(edge, exchange);
  } catch (error) {
    const id = shortId(8);
    log().error({ err: error, id, url: loggable(exchange.request.url) }, 'request failed');
    if (exchange.response.headersSent) {
      exchange.response.destroy();
      return;
    }
    exchange.response.setHeader('X-Error-Id', id);
    await sendStatus(edge, exchange, 500);
  }
}

async function serve(edge: EdgeContext, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const target = request.url ?? '/';
  if (edge.dev && target.startsWith('/__next')) return edge.next(request, response);
  const goal = destinationOf(target, edge.grammar);
  if (goal.to === 'desk') return serveDesk(edge, exchange);
  if (goal.to === 'internal') return serveInternal(edge, exchange);
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (announcesBody(request)) {
    return sendRefusal(edge, exchange, { status: reading ? 400 : 405, text: '这个地址只能阅读，不收内容。' });
  }
  if (!reading) return sendStatus(edge, exchange, 405);
  return servePublic(edge, exchange, goal);
}

type PublicDestination = Exclude<Destination, { to: 'desk' | 'internal' }>;

async function servePublic(edge: EdgeContext, exchange: Exchange, goal: PublicDestination): Promise<void> {
  switch (goal.to) {
    case 'page':
      return sendPage(edge, exchange, goal.path);
    case 'question':
      return sendPage(edge, exchange, goal.path, questionHeaders);
    case 'preview':
      return sendPreview(edge, exchange, goal.path);
    case 'data':
      return sendData(edge, exchange, goal.path);
    case 'media':
      return sendMedia(edge, exchange);
    case 'asset':
      return sendFile(edge, exchange, goal.path);
    case 'redirect':
      return sendRedirect(edge, exchange, goal.location, freshCache);
    case 'nowhere':
      return sendStatus(edge, exchange, 404);
  }
}
