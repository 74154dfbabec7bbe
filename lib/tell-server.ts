import type { ExpiryKind } from './expiry.ts';
import { readServerFile } from './server-file.ts';

type Telling = Partial<ExpiryKind> & { patienceMs?: number };

/**
 * Asks the running server to expire site paths. False where none runs or it did not answer: the queue keeps the
 * same work, so nothing is lost.
 */
export async function tellServer(
  paths: readonly string[],
  { withdrawn = false, patienceMs = 5000 }: Telling = {},
): Promise<boolean> {
  const server = readServerFile();
  if (!server) return false;
  try {
    const answer = await fetch(new URL('/internal/expire', server.address), {
      method: 'POST',
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ paths, withdrawn }),
      signal: AbortSignal.timeout(patienceMs),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
