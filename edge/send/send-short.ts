import type { IncomingMessage } from 'node:http';
import { sendAnswer, setHeaders } from './send-answer.ts';
import type { EdgeContext, Exchange } from '../context.ts';
import { anyStoryTag, freshCache, type HeaderList, htmlType, noCache } from '../render/headers.ts';
import { type HeldPage, holdPage } from '../keep/held-page.ts';
import { lingerAfter } from './linger.ts';
import { isFromScript, type Refused } from '../judge/refuse.ts';
import { sendHeld } from './send-held.ts';
import type { StatusCode } from '../keep/status-pages.ts';

/** Status pages in their codings, by the very bytes that were rendered. */
const packed = new WeakMap<Buffer, HeldPage>();

/** One of our finished pages for what could not be answered otherwise. */
export async function sendStatus(edge: EdgeContext, exchange: Exchange, code: StatusCode): Promise<void> {
  if (code === 405) exchange.response.setHeader('Allow', 'GET, HEAD');
  if (code === 503) exchange.response.setHeader('Retry-After', retryAfter);
  const body = await edge.errors.page(code);
  const page = packed.get(body) ?? statusPage(edge, code, body);
  packed.set(body, page);
  // What stands on the response already, as the error's id, goes out with all but 404.
  await sendHeld(exchange, page, code === 404 ? 'hit' : 'passed');
}

const noIndex: HeaderList = { 'X-Robots-Tag': 'noindex' };

const statusPage = ({ common, policy }: EdgeContext, status: StatusCode, body: Buffer): HeldPage =>
  holdPage(
    {
      status,
      type: htmlType,
      body,
      headers: [common, policy, ...(status === 404 ? [freshCache, anyStoryTag] : [noCache]), noIndex],
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

/** In seconds: a line is through in less. */
const retryAfter = '5';

/** A line of text for clients that break rules; JSON for scripts of the desk. What is left of the request is not read. */
export async function sendRefusal(edge: EdgeContext, exchange: Exchange, refused: Refused): Promise<void> {
  const { request, response } = exchange;
  const { status, text, allow = 'GET, HEAD' } = refused;
  if (status === 405) response.setHeader('Allow', allow);
  if (status === 503) response.setHeader('Retry-After', retryAfter);
  response.setHeader('Connection', 'close');
  lingerAfter(request);
  await sendAnswer(request, response, {
    status,
    ...(isFromScript(request)
      ? {
          type: 'application/json',
          body: Buffer.from(JSON.stringify({ code: codeOf(status), message: text })),
        }
      : { type: typeFor(request), body: Buffer.from(text) }),
    headers: [edge.common, noCache],
  });
}

/** As the desk's routes name it. */
const codes: Partial<Record<Refused['status'], string>> = {
  401: 'signedOut',
  403: 'forbidden',
  503: 'unavailable',
};
const codeOf = (status: Refused['status']): string => codes[status] ?? 'invalid';

/** Next's client shows the words of an answer by this very type, and only by this. */
const typeFor = ({ headers }: IncomingMessage): string =>
  headers['next-action'] === undefined ? 'text/plain; charset=utf-8' : 'text/plain';
