import { readers } from '#lib/readers.ts';
import { setHeaders } from './send/send-answer.ts';
import type { EdgeContext, Exchange } from './context.ts';
import { guardHeaders, trimFileRequest } from './render/forward.ts';
import { dayCache, filePolicy, immutableCache, noCache } from './render/headers.ts';
import type { PageCache } from './keep/page-cache.ts';
import { sendAsset } from './send/send-asset.ts';
import { sendHeld, sendReady } from './send/send-held.ts';
import { sendStatus } from './send/send-short.ts';
import { isGone, stillThere } from './judge/still-there.ts';

/** A page from memory, at once; false where that takes more. The way of nearly all requests. */
export function sendAtOnce(edge: EdgeContext, exchange: Exchange, path: string): boolean {
  const page = edge.pages.fresh(path);
  return page !== null && sendReady(exchange, page, 'hit');
}

/** A document for readers. */
export const sendPage = (edge: EdgeContext, exchange: Exchange, path: string): Promise<void> =>
  sendFrom(edge, edge.pages, exchange, path);

/** A document for one question: kept nowhere, but many who ask the same at once share a render. */
export async function sendQuestion(edge: EdgeContext, exchange: Exchange, path: string): Promise<void> {
  if (await isGone(exchange)) return;
  return sendFrom(edge, edge.questions, exchange, path);
}

/** What route handlers make for programs: whole, so that it is packed once and has an ETag. */
export async function sendData(edge: EdgeContext, exchange: Exchange, path: string): Promise<void> {
  const asset = await edge.findAsset(path);
  if (asset) return sendAsset(exchange, asset, [edge.common, filePolicy, dayCache]);
  return sendFrom(edge, edge.data, exchange, path);
}

const statusOf = { missing: 404, failed: 500, busy: 503 } as const;

async function sendFrom(
  edge: EdgeContext,
  cache: PageCache,
  exchange: Exchange,
  path: string,
): Promise<void> {
  readers().waiting += 1;
  const found = await cache.find(path, stillThere(exchange)).finally(() => {
    readers().waiting -= 1;
  });
  if (found.kind !== 'page') return sendStatus(edge, exchange, statusOf[found.kind]);
  if (await sendHeld(exchange, found.page, found.how)) cache.reweigh(path);
}

/** Any copy of a page there is, where not even its address can be judged; false where there is none. */
export async function sendLastGood(edge: EdgeContext, exchange: Exchange, path: string): Promise<boolean> {
  const page = edge.pages.lastGood(path);
  if (page) await sendHeld(exchange, page, 'lastGood');
  return page !== null;
}

/** A file of the build or of public/. */
export async function sendFile(edge: EdgeContext, exchange: Exchange, path: string): Promise<void> {
  const asset = await edge.findAsset(path);
  if (!asset) return edge.dev ? sendMedia(edge, exchange) : sendStatus(edge, exchange, 404);
  return sendAsset(exchange, asset, [edge.common, filePolicy, asset.immutable ? immutableCache : dayCache]);
}

/**
 * Lets Next write by itself: files of any size, in ranges. Nothing personal goes in, no cookie comes out. One waits for
 * the beginning of those before, not for their end: a film takes as long as its reader's line does.
 */
export async function sendMedia(edge: EdgeContext, exchange: Exchange): Promise<void> {
  const { response } = exchange;
  let sent: Promise<void> = Promise.resolve();
  const begun = await edge.mediaLine.run(async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    sent = writeMedia(edge, exchange, resolve);
    response.once('close', resolve);
    await Promise.race([promise, sent.catch(() => {})]);
  }, stillThere(exchange));
  if (!begun.ok) return sendStatus(edge, exchange, 503);
  await sent;
}

async function writeMedia(
  edge: EdgeContext,
  { request, response }: Exchange,
  onBegun: () => void,
): Promise<void> {
  trimFileRequest(request);
  guardHeaders(response, () => {
    onBegun();
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
