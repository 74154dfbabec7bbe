import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { keptPages } from '#db/kept-pages.ts';
import { finishDocument } from '#edge/render/document.ts';
import { htmlType } from '#edge/render/headers.ts';
import { holdPage } from '#edge/keep/held-page.ts';
import { now } from '#lib/clock.ts';
import { announceExpiry, everything } from '#lib/expiry.ts';
import { prePaintScript } from '#lib/reader/pre-paint.ts';
import { speculationRules } from '#lib/reader/speculation-rules.ts';
import { pageLife } from '#newsroom/site/reader-paths.rule.ts';

const unbrotli = promisify(brotliDecompress);
const inlineScripts = [prePaintScript, speculationRules];

/** Of what Next keeps, all that we read: the answer of a route handler. */
type Value = { kind: string; status?: number; body?: Buffer } | null;

/** Next's door to the finished pages of the edge (next.config.ts): one cache, whichever way a request comes in. */
export default class NextCache {
  /** Only what is good still: what is old is made anew, and who may be shown it meanwhile is for the edge to say. */
  async get(key: string) {
    const path = pathOf(key);
    const page = path === null ? null : keptPages(import.meta.dirname).get(path);
    if (path === null || !page) return null;
    const { freshMs } = pageLife(path, page.madeAt);
    if (now() - page.madeAt >= freshMs) return null;
    return {
      lastModified: page.madeAt,
      cacheControl: { revalidate: Math.floor(freshMs / 1000), expire: undefined },
      value: {
        kind: 'APP_ROUTE',
        status: 200,
        headers: { 'content-type': htmlType },
        body: await unbrotli(page.br),
      },
    };
  }

  async set(key: string, value: Value): Promise<void> {
    const path = pathOf(key);
    const { put } = keptPages(import.meta.dirname);
    if (!put || path === null || value?.kind !== 'APP_ROUTE' || !value.body) return;
    if (value.status !== 200) return;
    const { html, status = 200 } = finishDocument(value.body.toString('utf8'), inlineScripts);
    if (status !== 200) return;
    const page = holdPage({ status, type: htmlType, body: Buffer.from(html), headers: [] }, now());
    put(path, { etag: page.etag, madeAt: page.madeAt, br: await page.body.make('br') });
  }

  /** A path that Next was told to make anew; whatever else it means, all of them. */
  async revalidateTag(tags: string | string[]): Promise<void> {
    const paths = [tags].flat().map((tag) => /^_N_T_(\/[^[\]]*)$/.exec(tag)?.[1] ?? everything);
    announceExpiry(paths.map((path) => (/\/(?:layout|page|route)$/.test(path) ? everything : path)));
  }

  resetRequestCache(): void {}
}

/** Null for what is no route of readers. */
const pathOf = (key: string): string | null =>
  /^\/route-cache\/APP_ROUTE\/\w+\/\$(\/.*)$/.exec(key)?.[1] ?? null;
