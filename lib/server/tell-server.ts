import { boundedExpiry, type ExpiryKind } from '../expiry.ts';
import { fetchFault } from '../fetch-fault.ts';
import { readServerFile } from './server-file.ts';

type Telling = Partial<ExpiryKind> & { patienceMs?: number };

/**
 * Asks the running server to expire site paths. Null where it did; else in words for people what kept it from it: then
 * the queue has the same work, so nothing is lost.
 */
export async function tellServer(
  paths: readonly string[],
  { withdrawn = false, patienceMs = 5000 }: Telling = {},
): Promise<string | null> {
  const server = readServerFile();
  if (!server) return '没有 server.json';
  try {
    const answer = await fetch(new URL('/internal/expire', server.address), {
      method: 'POST',
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ paths: boundedExpiry(paths), withdrawn }),
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body?.cancel();
    return answer.ok ? null : `${server.address} 回答 ${answer.status}`;
  } catch (error) {
    return `${server.address} 没有应答：${fetchFault(error)}`;
  }
}
