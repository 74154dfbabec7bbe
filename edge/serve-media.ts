import type { ServerResponse } from 'node:http';
import { lineFor } from '#lib/line.ts';
import type { Exchange } from './judge/exchange.ts';
import { stillThere } from './judge/still-there.ts';
import type { Handler } from './render/capture.ts';
import { guardHeaders, trimFileRequest } from './render/forward.ts';
import { filePolicy, noCache, type SiteHeaders } from './render/headers.ts';
import { setHeaders } from './send/send-answer.ts';
import type { SendStatus } from './send/send-short.ts';

type MediaNeeds = {
  next: Handler;
  headers: SiteHeaders;
  sendStatus: SendStatus;
  /** How many requests may wait. What takes long to make has a line of its own, so that no picture waits behind it. */
  mostWaiting: number;
};

/**
 * Lets Next write by itself: files of any size, in ranges. Nothing personal goes in, no cookie comes out. One waits for
 * the beginning of those before, not for their end: a film takes as long as its reader's line does.
 */
export function serveMedia({ next, headers, sendStatus, mostWaiting }: MediaNeeds) {
  const line = lineFor({ abreast: 4, most: mostWaiting });
  const write = async ({ request, response }: Exchange, onBegun: () => void): Promise<void> => {
    trimFileRequest(request);
    guardHeaders(response, () => {
      onBegun();
      response.removeHeader('set-cookie');
      restoreLength(response);
      setHeaders(response, headers.common);
      setHeaders(response, filePolicy);
      if (response.statusCode >= 400) setHeaders(response, noCache);
    });
    await next(request, response);
  };
  return async (exchange: Exchange): Promise<void> => {
    let sent: Promise<void> = Promise.resolve();
    const begun = await line.run(async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      sent = write(exchange, resolve);
      exchange.response.once('close', resolve);
      await Promise.race([promise, sent.catch(() => {})]);
    }, stillThere(exchange));
    if (!begun.ok) return sendStatus(exchange, 503);
    await sent;
  };
}

/** Next takes Content-Length off every answer; players need it, so the media route says it twice. */
function restoreLength(response: ServerResponse): void {
  const length = response.getHeader('x-content-length');
  if (typeof length === 'string') response.setHeader('Content-Length', length);
  response.removeHeader('x-content-length');
}
