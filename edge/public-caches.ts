import { log } from '#lib/log.ts';
import { capture, headerText, plainRequest } from './capture.ts';
import type { EdgeContext } from './context.ts';
import { cacheTags, filePolicy, freshCache, htmlType, questionHeaders } from './headers.ts';
import type { Finished } from './held-page.ts';
import { type Outcome, type PageCache, pageCache } from './page-cache.ts';
import { noShelf } from './page-shelf.ts';
import type { ReaderPage } from './reader-pages.ts';

type Base = Omit<EdgeContext, 'pages' | 'data' | 'questions' | 'errors' | 'findAsset'>;

const defaultPageBytes = 48 * 1024 * 1024;
const dataBytes = 8 * 1024 * 1024;
/** A render that takes longer counts as failed; the last good copy goes out. */
const patienceMs = 15_000;
const minute = 60_000;
const shortLife = { freshMs: minute, graceMs: 5 * minute };

/** The memories of the edge: documents for readers, files for programs; and what is made for one question, which it forgets. */
export function publicCaches(base: Base): { pages: PageCache; data: PageCache; questions: PageCache } {
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
    now: Date.now,
  });
  const data = pageCache({
    render: inTime((path) => renderData(base, path)),
    shelf: noShelf,
    shelved: () => ({ status: 200, type: '', headers: [] }),
    lifeOf: () => shortLife,
    maxBytes: dev ? 0 : dataBytes,
    now: Date.now,
  });
  const questions = pageCache({
    render: inTime(async (path) => questionOutcome(base, await base.renderPage(path))),
    shelf: noShelf,
    shelved: () => ({ status: 200, type: htmlType, headers: [] }),
    lifeOf: () => shortLife,
    maxBytes: 0,
    now: Date.now,
  });
  return { pages, data, questions };
}

const documentHeaders = ({ common, policy }: Base, path: string) => [
  common,
  policy,
  freshCache,
  cacheTags(path),
];

function questionOutcome(base: Base, page: ReaderPage): Outcome {
  if (page.kind !== 'document')
    return { kind: page.kind === 'error' && page.code === 404 ? 'missing' : 'failed' };
  const headers = [base.common, base.policy, questionHeaders];
  return {
    kind: 'finished',
    page: { status: page.status, type: htmlType, body: page.body, headers },
    keep: 'no',
  };
}

function pageOutcome(base: Base, path: string, page: ReaderPage): Outcome {
  switch (page.kind) {
    case 'error':
      return { kind: page.code === 404 ? 'missing' : 'failed' };
    case 'redirect':
      return {
        kind: 'finished',
        page: redirectTo(base, path, page.location),
        keep: base.dev ? 'no' : 'memory',
      };
    case 'document': {
      const whole = page.status === 200;
      const headers = documentHeaders(base, path);
      return {
        kind: 'finished',
        page: {
          status: page.status,
          type: htmlType,
          body: page.body,
          headers: whole ? headers : [...headers, { 'X-Robots-Tag': 'noindex' }],
        },
        keep: base.dev ? 'no' : whole ? 'disk' : 'memory',
      };
    }
  }
}

const redirectTo = ({ common }: Base, path: string, location: string): Finished => ({
  status: 308,
  type: '',
  body: Buffer.alloc(0),
  headers: [common, freshCache, cacheTags(path), { Location: location }],
});

/** What a route handler makes for programs. */
async function renderData(base: Base, path: string): Promise<Outcome> {
  const answer = await capture(base.next, plainRequest(path, base.host));
  if (answer.status === 404) return { kind: 'missing' };
  if (answer.status >= 400) return { kind: 'failed' };
  const own = ['Link', 'Last-Modified', 'X-Robots-Tag'].flatMap((name) => {
    const value = headerText(answer, name.toLowerCase());
    return value === '' ? [] : [{ [name]: value }];
  });
  const cache = headerText(answer, 'cache-control');
  const isPublic = cache.startsWith('public');
  return {
    kind: 'finished',
    page: {
      status: answer.status,
      type: headerText(answer, 'content-type'),
      body: answer.body,
      headers: [
        base.common,
        filePolicy,
        isPublic ? { 'Cache-Control': cache } : freshCache,
        cacheTags(path),
        ...own,
      ],
    },
    keep: base.dev || /no-store|private/.test(cache) ? 'no' : 'memory',
  };
}

/** Turns everything that can go wrong, hanging included, into an outcome. */
function inTime(render: (path: string) => Promise<Outcome>): (path: string) => Promise<Outcome> {
  return async (path) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('rendering took too long')), patienceMs);
    });
    try {
      return await Promise.race([render(path), late]);
    } catch (error) {
      log().error({ err: error, path }, 'render failed');
      return { kind: 'failed' };
    } finally {
      clearTimeout(timer);
    }
  };
}
