import { limits } from '#lib/limits.ts';
import { htmlType } from '../render/headers.ts';
import { inTime } from '../render/in-time.ts';
import {
  documentHeaders,
  pageOutcome,
  questionOutcome,
  renderData,
  type Renderer,
} from '../render/outcomes.ts';
import { type PageCache, pageCache } from './page-cache.ts';
import { noShelf } from './page-shelf.ts';

const defaultPageBytes = 48 * 1024 * 1024;
const dataBytes = 8 * 1024 * 1024;
const minute = 60_000;
const shortLife = { freshMs: minute, graceMs: 5 * minute };

/** The memories of the edge: documents for readers, files for programs; and what is made for one question, which it forgets. */
export function publicCaches(base: Renderer): { pages: PageCache; data: PageCache; questions: PageCache } {
  const { dev, lifeOf = () => shortLife, pageBytes = defaultPageBytes } = base;
  const shelf = dev ? noShelf : (base.shelf ?? noShelf);
  const pages = pageCache({
    render: inTime(async (path) => {
      if (!(base.mayExist?.(path) ?? true)) return { kind: 'missing' };
      return pageOutcome(base, path, await base.renderPage(path));
    }),
    shelf,
    shelved: (path) => ({ status: 200, type: htmlType, headers: documentHeaders(base, path) }),
    lifeOf,
    maxBytes: dev ? 0 : pageBytes,
    mostWaiting: limits.pagesWaiting.most,
    now: Date.now,
  });
  const data = pageCache({
    render: inTime((path) => renderData(base, path)),
    shelf: noShelf,
    shelved: () => ({ status: 200, type: '', headers: [] }),
    lifeOf: () => shortLife,
    maxBytes: dev ? 0 : dataBytes,
    mostWaiting: limits.pagesWaiting.most,
    now: Date.now,
  });
  const questions = pageCache({
    render: inTime(async (path) => questionOutcome(base, path, await base.renderPage(path))),
    shelf: noShelf,
    shelved: () => ({ status: 200, type: htmlType, headers: [] }),
    lifeOf: () => shortLife,
    maxBytes: 0,
    mostWaiting: limits.questionsWaiting.most,
    now: Date.now,
  });
  return { pages, data, questions };
}
