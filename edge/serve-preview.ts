import { sendAnswer } from './send/send-answer.ts';
import type { EdgeContext, Exchange } from './context.ts';
import { htmlType, previewHeaders } from './render/headers.ts';
import { sendStatus } from './send/send-short.ts';
import { stillThere } from './judge/still-there.ts';

/**
 * A document for whoever has its address: rendered each time it is asked for. Whatever opens nothing answers with the
 * same page and the same headers, so that an expired key cannot be told from one that never was.
 */
export async function sendPreview(edge: EdgeContext, exchange: Exchange, path: string): Promise<void> {
  const made = await edge.previewLine.run(() => edge.renderPage(path), stillThere(exchange));
  if (!made.ok) return sendStatus(edge, exchange, 503);
  const page = made.value;
  const shown = page.kind === 'document' ? page.body : null;
  const code = page.kind === 'error' ? page.code : 404;
  return sendAnswer(exchange.request, exchange.response, {
    status: shown === null ? code : 200,
    type: htmlType,
    body: shown ?? (await edge.errors.page(code)),
    headers: [edge.common, edge.previewPolicy, previewHeaders],
  });
}

/** A request's target as logs may hold it: without the key of a preview. */
export const loggable = (target = '') => target.replace(/^\/preview\/[^/?]*/, '/preview/…');
