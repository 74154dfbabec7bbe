import { sendAnswer, setHeaders } from './answer.ts';
import { capture, headerText, plainRequest } from './capture.ts';
import type { EdgeContext, Exchange } from './context.ts';
import { guardHeaders, trimFileRequest } from './forward.ts';
import {
  dayCache,
  filePolicy,
  freshCache,
  type HeaderList,
  htmlType,
  immutableCache,
  noCache,
} from './headers.ts';
import { sendAsset } from './send-asset.ts';
import { sendRedirect, sendStatus } from './send-short.ts';

/** A document for readers. */
export async function sendPage(
  edge: EdgeContext,
  exchange: Exchange,
  path: string,
  cache: HeaderList = freshCache,
): Promise<void> {
  const page = await edge.pages.render(path);
  switch (page.kind) {
    case 'error':
      return sendStatus(edge, exchange, page.code);
    case 'redirect':
      return sendRedirect(edge, exchange, page.location, freshCache);
    case 'document': {
      const robots = page.status === 200 ? [] : [{ 'X-Robots-Tag': 'noindex' }];
      return sendAnswer(exchange.request, exchange.response, {
        status: page.status,
        type: htmlType,
        body: page.body,
        headers: [edge.common, edge.policy, cache, ...robots],
      });
    }
  }
}

/** What route handlers make for programs: whole, so that it is compressed and has an ETag. */
export async function sendData(edge: EdgeContext, exchange: Exchange, path: string): Promise<void> {
  const asset = await edge.findAsset(path);
  if (asset) return sendAsset(exchange, asset, [edge.common, filePolicy, dayCache]);
  const answer = await capture(edge.next, plainRequest(path, edge.host));
  if (answer.status >= 400) return sendStatus(edge, exchange, answer.status === 404 ? 404 : 500);
  for (const name of ['Link', 'Last-Modified', 'X-Robots-Tag']) {
    const value = headerText(answer, name.toLowerCase());
    if (value !== '') exchange.response.setHeader(name, value);
  }
  const cache = headerText(answer, 'cache-control');
  return sendAnswer(exchange.request, exchange.response, {
    status: answer.status,
    type: headerText(answer, 'content-type'),
    body: answer.body,
    headers: [edge.common, filePolicy, cache.startsWith('public') ? { 'Cache-Control': cache } : freshCache],
  });
}

/** A file of the build or of public/. */
export async function sendFile(edge: EdgeContext, exchange: Exchange, path: string): Promise<void> {
  const asset = await edge.findAsset(path);
  if (!asset) return edge.dev ? sendMedia(edge, exchange) : sendStatus(edge, exchange, 404);
  return sendAsset(exchange, asset, [edge.common, filePolicy, asset.immutable ? immutableCache : dayCache]);
}

/** Lets Next write by itself: files of any size, in ranges. Nothing personal goes in, no cookie comes out. */
export async function sendMedia(edge: EdgeContext, { request, response }: Exchange): Promise<void> {
  trimFileRequest(request);
  guardHeaders(response, () => {
    response.removeHeader('set-cookie');
    restoreLength(response);
    setHeaders(response, edge.common);
    setHeaders(response, filePolicy);
    if (response.statusCode >= 400) setHeaders(response, noCache);
  });
  await edge.next(request, response);
}

/** Next takes Content-Length off every answer; players need it, so the media route says it twice. */
function restoreLength(response: Exchange['response']): void {
  const length = response.getHeader('x-content-length');
  if (typeof length === 'string') response.setHeader('Content-Length', length);
  response.removeHeader('x-content-length');
}
