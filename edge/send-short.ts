import { sendAnswer, setHeaders } from './answer.ts';
import type { EdgeContext, Exchange } from './context.ts';
import { freshCache, type HeaderList, htmlType, noCache } from './headers.ts';
import { type HeldPage, holdPage } from './held-page.ts';
import type { Refused } from './refuse.ts';
import { sendHeld } from './send-held.ts';
import type { StatusCode } from './status-pages.ts';

/** Status pages in their codings, by the very bytes that were rendered. */
const packed = new WeakMap<Buffer, HeldPage>();

/** One of our finished pages for what could not be answered otherwise. */
export async function sendStatus(edge: EdgeContext, exchange: Exchange, code: StatusCode): Promise<void> {
  if (code === 405) exchange.response.setHeader('Allow', 'GET, HEAD');
  const body = await edge.errors.page(code);
  const page = packed.get(body) ?? statusPage(edge, code, body);
  packed.set(body, page);
  // What stands on the response already, as the error's id, goes out with all but 404.
  await sendHeld(exchange, page, code === 404 ? 'hit' : 'passed');
}

const statusPage = ({ common, policy }: EdgeContext, status: StatusCode, body: Buffer): HeldPage =>
  holdPage(
    {
      status,
      type: htmlType,
      body,
      headers: [common, policy, status === 404 ? freshCache : noCache, { 'X-Robots-Tag': 'noindex' }],
    },
    Date.now(),
  );

export async function sendRedirect(
  edge: EdgeContext,
  { response }: Exchange,
  location: string,
  cache: HeaderList,
): Promise<void> {
  setHeaders(response, edge.common);
  setHeaders(response, cache);
  response.writeHead(308, { Location: location, 'Content-Length': 0 }).end();
}

/** A line of text for clients that break rules. What is left of the request is not read. */
export async function sendRefusal(
  edge: EdgeContext,
  exchange: Exchange,
  { status, text }: Refused,
): Promise<void> {
  const { request, response } = exchange;
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  response.setHeader('Connection', 'close');
  await sendAnswer(request, response, {
    status,
    type: 'text/plain; charset=utf-8',
    body: Buffer.from(text),
    headers: [edge.common, noCache],
  });
}
