import type { IncomingMessage } from 'node:http';
import type { Exchange } from '#edge/judge/exchange.ts';
import { isFromScript, type Refused } from '#edge/judge/refuse.ts';
import { type HeldPage, holdPage } from '#edge/keep/held-page.ts';
import type { StatusPages } from '#edge/keep/status-pages.ts';
import {
  anyStoryTag,
  freshCache,
  type HeaderList,
  htmlType,
  noCache,
  type SiteHeaders,
} from '#edge/render/headers.ts';
import type { StatusCode } from '#edge/render/reader-pages.ts';
import { lingerAfter } from './linger.ts';
import { sendAnswer, setHeaders } from './send-answer.ts';
import { sendHeld } from './send-held.ts';

/** Sends one of our finished pages for what could not be answered otherwise. */
export type SendStatus = (exchange: Exchange, code: StatusCode) => Promise<void>;

export function statusSender(errorPage: StatusPages['page'], headers: SiteHeaders): SendStatus {
  /** Status pages in their codings, by the very bytes that were rendered. */
  const packed = new WeakMap<Buffer, HeldPage>();
  return async (exchange, code) => {
    if (code === 405) exchange.response.setHeader('Allow', 'GET, HEAD');
    if (code === 503) exchange.response.setHeader('Retry-After', retryAfter);
    const body = await errorPage(code);
    const page = packed.get(body) ?? statusPage(headers, code, body);
    packed.set(body, page);
    // What stands on the response already, as the error's id, goes out with all but 404.
    await sendHeld(exchange, page, code === 404 ? 'hit' : 'passed');
  };
}

const noIndex: HeaderList = { 'X-Robots-Tag': 'noindex' };

const statusPage = ({ common, policy }: SiteHeaders, status: StatusCode, body: Buffer): HeldPage =>
  holdPage(
    {
      status,
      type: htmlType,
      body,
      headers: [common, policy, ...(status === 404 ? [freshCache, anyStoryTag] : [noCache]), noIndex],
    },
    Date.now(),
  );

export function sendRedirect({ response }: Exchange, location: string, headers: readonly HeaderList[]): void {
  for (const list of headers) setHeaders(response, list);
  response.writeHead(308, { Location: location, 'Content-Length': 0 }).end();
}

/** In seconds: a line is through in less. */
const retryAfter = '5';

/** Sends a line of text for clients that break rules; JSON for scripts of the desk. What is left of the request is not read. */
export type SendRefusal = (exchange: Exchange, refused: Refused) => Promise<void>;

export const refusalSender =
  ({ common }: SiteHeaders): SendRefusal =>
  async ({ request, response }, { status, text, allow = 'GET, HEAD' }) => {
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
      headers: [common, noCache],
    });
  };

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
