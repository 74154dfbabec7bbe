import { env } from './env.ts';
import { everything, type ExpiryKind, isPattern, patternsOver } from './expiry.ts';

/** As many addresses or tags as Cloudflare takes in one call. */
const mostInACall = 30;
const patienceMs = 10_000;
/** Each may take its patience, and an errand has two minutes. */
export const mostCallsAnErrand = 10;

/** The tag of all that shows stories of any kind without being told apart: feeds, sitemaps, search. */
const storiesTag = 'stories';

/** What was withdrawn does not wait behind thousands of other purges: its job has a lane of its own. */
export const purgeJob = ({ withdrawn }: ExpiryKind) => (withdrawn ? 'purge-withdrawn' : 'purge');

export const hasOuterCache = (): boolean => env().PURGE_URL !== undefined;

/** Tags by which an outer cache can drop a page: its own (its path), those of the patterns over it, and that of the site. */
export const tagsOfPage = (path: string): string => ['site', path, ...patternsOver(path)].join();

/** Of what stands at no address of its own. */
export const tagsOfAnyStory = `site,${storiesTag}`;

/** The same for what changes with any story. */
export const tagsOfStories = (path: string): string => `${tagsOfPage(path)},${storiesTag}`;

type Purge = { purge_everything: true } | { tags: string[] } | { files: string[] };

/** The calls that make the cache before us drop these site paths; `beside`: files that show them without being pages. */
export function purgesOf(paths: readonly string[], beside: () => readonly string[]): Purge[] {
  const { SITE_URL } = env();
  if (paths.includes(everything)) return [{ purge_everything: true }];
  if (purgesByTags()) return inCalls([...paths, storiesTag]).map((tags) => ({ tags }));
  // No address says «all archive pages of a list».
  if (paths.some(isPattern)) return [{ purge_everything: true }];
  return inCalls([...paths, ...beside()].map((path) => SITE_URL + path)).map((files) => ({ files }));
}

/** Cloudflare knows tags; of others we know only that they took addresses so far. */
function purgesByTags(): boolean {
  const { PURGE_BY, PURGE_URL = '' } = env();
  return PURGE_BY === undefined ? /^https:\/\/[^/]*\bcloudflare\.com\//.test(PURGE_URL) : PURGE_BY === 'tags';
}

const inCalls = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / mostInACall) }, (_, index) =>
    all.slice(index * mostInACall, (index + 1) * mostInACall),
  );

/** Makes the calls, whose bodies are Cloudflare's. Throws where one is refused. */
export async function purgeOuterCache(purges: readonly Purge[], signal: AbortSignal): Promise<void> {
  const { PURGE_URL, PURGE_TOKEN } = env();
  if (PURGE_URL === undefined) return;
  for (const body of purges) {
    const answer = await fetch(PURGE_URL, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(PURGE_TOKEN === undefined ? {} : { authorization: `Bearer ${PURGE_TOKEN}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      redirect: 'error',
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the outer cache answered ${answer.status} to a purge`);
  }
}
