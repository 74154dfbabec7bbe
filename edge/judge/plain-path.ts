import type { IncomingMessage } from 'node:http';

/** The path of a request that may be answered from memory without a further look; its query is not read. */
export function plainPath({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return null;
  const at = url.indexOf('?');
  return at < 0 ? url : url.slice(0, at);
}
