import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddress } from '#lib/client-address.ts';
import { env } from '#lib/env.ts';
import { hostOf } from '#edge/judge/origin.ts';

/** What Next may see of a request for a file. */
const fileHeaders = new Set([
  'host',
  'accept',
  'range',
  'if-range',
  'if-match',
  'if-unmodified-since',
  'if-none-match',
  'if-modified-since',
  'user-agent',
]);

/** What the desk's pages and actions need; anything else a stranger could steer Next with. */
const deskHeaders = new Set([
  ...fileHeaders,
  'accept-language',
  'content-length',
  'content-type',
  'cookie',
  'next-action',
  'next-action-revalidated',
  'next-hmr-refresh',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'origin',
  'referer',
  'rsc',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'upgrade',
  'connection',
  'authorization',
  // `next dev` sends half of an answer over its socket, under these.
  'x-nextjs-html-request-id',
  'x-nextjs-request-id',
]);

/** Name of the header by which the desk learns the client's address; never taken from outside. */
const addressHeader = 'x-jinwen-address';

export function trimFileRequest(request: IncomingMessage): void {
  keepOnly(request, fileHeaders);
}

/** Leaves the headers that the desk needs, and adds what only the edge knows. */
export function trimDeskRequest(request: IncomingMessage, policy: string): void {
  const address = clientAddress(
    request.socket.remoteAddress ?? '',
    String(request.headers['x-forwarded-for'] ?? ''),
    env().TRUSTED_PROXIES,
  );
  keepOnly(request, deskHeaders);
  request.headers['x-forwarded-for'] = address;
  request.headers[addressHeader] = address;
  // Next compares Origin with this; ours was compared already, and behind a proxy Host may be another.
  const host = hostOf(request.headers.origin);
  if (host !== null) request.headers['x-forwarded-host'] = host;
  request.headers['content-security-policy'] = policy;
}

/** Headers of Next's own that tell nobody anything, and hop-by-hop ones that are not ours to pass on. */
const isDropped = (name: string) =>
  /^(?:x-nextjs-|x-powered-by$|vary$|connection$|keep-alive$|transfer-encoding$)/i.test(name);

/** Lets Next write to the reader's response itself, but not without `adjust` having the last word on headers. */
export function guardHeaders(response: ServerResponse, adjust: () => void): void {
  const send = response.writeHead.bind(response);
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const given = rest.at(-1);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
    }
    for (const name of response.getHeaderNames()) if (isDropped(name)) response.removeHeader(name);
    adjust();
    return send(status);
  };
}

function keepOnly(request: IncomingMessage, names: ReadonlySet<string>): void {
  for (const name of Object.keys(request.headers)) if (!names.has(name)) delete request.headers[name];
}
