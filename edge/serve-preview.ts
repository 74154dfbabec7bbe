import { lineFor } from '#lib/line.ts';
import { limits } from '#lib/limits.ts';
import type { Exchange } from './judge/exchange.ts';
import { stillThere } from './judge/still-there.ts';
import type { StatusPages } from './keep/status-pages.ts';
import { htmlType, previewHeaders, type SiteHeaders } from './render/headers.ts';
import type { ReaderPages } from './render/reader-pages.ts';
import { sendAnswer } from './send/send-answer.ts';
import type { SendStatus } from './send/send-short.ts';

type PreviewNeeds = {
  renderPage: ReaderPages['render'];
  headers: SiteHeaders;
  errorPage: StatusPages['page'];
  sendStatus: SendStatus;
};

/**
 * A document for whoever has its address: rendered each time it is asked for. Whatever opens nothing answers with the
 * same page and the same headers, so that an expired key cannot be told from one that never was.
 */
export function servePreview({ renderPage, headers, errorPage, sendStatus }: PreviewNeeds) {
  const line = lineFor({ abreast: 2, most: limits.previewsWaiting.most });
  return async (exchange: Exchange, path: string): Promise<void> => {
    const made = await line.run(() => renderPage(path), stillThere(exchange));
    if (!made.ok) return sendStatus(exchange, 503);
    const page = made.value;
    const shown = page.kind === 'document' ? page.body : null;
    const code = page.kind === 'error' ? page.code : 404;
    return sendAnswer(exchange.request, exchange.response, {
      status: shown === null ? code : 200,
      type: htmlType,
      body: shown ?? (await errorPage(code)),
      headers: [headers.common, headers.previewPolicy, previewHeaders],
    });
  };
}

/** A request's target as logs may hold it: without the key of a preview. */
export const loggable = (target = '') => target.replace(/^\/preview\/[^/?]*/, '/preview/…');
