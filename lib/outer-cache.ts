import { env } from './env.ts';
import { everything } from './expiry.ts';

/** As many addresses as Cloudflare takes in one call. */
const mostFiles = 30;
const patienceMs = 10_000;

export const hasOuterCache = (): boolean => env().PURGE_URL !== undefined;

/**
 * Asks the cache before us to drop these site paths. The calls are Cloudflare's (`files`, `purge_everything`), which a
 * few lines in front of Varnish or nginx understand too. Throws where one is refused.
 */
export async function purgeOuterCache(paths: readonly string[]): Promise<void> {
  const { PURGE_URL, PURGE_TOKEN, SITE_URL } = env();
  if (PURGE_URL === undefined) return;
  for (const body of purges(paths, SITE_URL)) {
    const answer = await fetch(PURGE_URL, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(PURGE_TOKEN === undefined ? {} : { authorization: `Bearer ${PURGE_TOKEN}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the outer cache answered ${answer.status} to a purge`);
  }
}

type Purge = { purge_everything: true } | { files: string[] };

function purges(paths: readonly string[], origin: string): Purge[] {
  if (paths.includes(everything)) return [{ purge_everything: true }];
  const files = paths.map((path) => origin + path);
  return Array.from({ length: Math.ceil(files.length / mostFiles) }, (_, index) => ({
    files: files.slice(index * mostFiles, (index + 1) * mostFiles),
  }));
}
