import { limits } from '#lib/limits.ts';
import { htmlType, type SiteHeaders } from '#edge/render/headers.ts';
import { documentHeaders } from '#edge/render/outcomes.ts';
import type { PublicRenders } from '#edge/render/public-renders.ts';
import { type PageCache, pageCache, type PageLife } from './page-cache.ts';
import { noShelf, type PageShelf } from './page-shelf.ts';

const defaultPageBytes = 48 * 1024 * 1024;
const dataBytes = 8 * 1024 * 1024;
const minute = 60_000;
const shortLife = { freshMs: minute, graceMs: 5 * minute };

/** Documents, files for programs, and documents that read their query. */
export type PublicCaches = Record<'pages' | 'data' | 'questions', PageCache>;

type CacheOptions = {
  renders: PublicRenders;
  headers: SiteHeaders;
  shelf: PageShelf;
  lifeOf?: (path: string, madeAt: number) => PageLife;
  /** Finished documents in memory, in bytes. */
  pageBytes?: number;
  /** Then nothing is kept. */
  dev: boolean;
};

/** The memories of the edge: documents for readers, files for programs; and what is made for one question, which it forgets. */
export function publicCaches(options: CacheOptions): PublicCaches {
  const { renders, headers, shelf, lifeOf = () => shortLife, pageBytes = defaultPageBytes, dev } = options;
  const pages = pageCache({
    render: renders.page,
    shelf: dev ? noShelf : shelf,
    shelved: (path) => ({ status: 200, type: htmlType, headers: documentHeaders(headers, path) }),
    lifeOf,
    maxBytes: dev ? 0 : pageBytes,
    mostWaiting: limits.pagesWaiting.most,
    now: Date.now,
  });
  const data = pageCache({
    render: renders.data,
    shelf: noShelf,
    shelved: () => ({ status: 200, type: '', headers: [] }),
    lifeOf: () => shortLife,
    maxBytes: dev ? 0 : dataBytes,
    mostWaiting: limits.pagesWaiting.most,
    now: Date.now,
  });
  const questions = pageCache({
    render: renders.question,
    shelf: noShelf,
    shelved: () => ({ status: 200, type: htmlType, headers: [] }),
    lifeOf: () => shortLife,
    maxBytes: 0,
    mostWaiting: limits.questionsWaiting.most,
    now: Date.now,
  });
  return { pages, data, questions };
}
