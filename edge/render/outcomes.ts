import { type Captured, headerText } from './capture.ts';
import {
  cacheTags,
  filePolicy,
  freshCache,
  type HeaderList,
  htmlType,
  questionHeaders,
  type SiteHeaders,
  storiesTags,
} from './headers.ts';
import type { ReaderPage } from './reader-pages.ts';

/** A finished answer as it goes out: a document, a file for programs, or a redirect. */
export type Finished = {
  status: number;
  type: string;
  body: Buffer;
  headers: readonly HeaderList[];
};

/** What rendering a path came to. */
export type Outcome =
  | { kind: 'finished'; page: Finished; keep: 'memory' | 'disk' | 'no' }
  | { kind: 'missing' }
  | { kind: 'failed' }
  /** Not tried: too many wait already, or nobody does. */
  | { kind: 'busy' };

/** Of every document that is kept. */
export const documentHeaders = ({ common, policy }: SiteHeaders, path: string) => [
  common,
  policy,
  freshCache,
  cacheTags(path),
];

/** A document for one question, which nobody keeps. */
export function questionOutcome({ common, policy }: SiteHeaders, path: string, page: ReaderPage): Outcome {
  if (page.kind !== 'document')
    return { kind: page.kind === 'error' && page.code === 404 ? 'missing' : 'failed' };
  const headers = [common, policy, questionHeaders, storiesTags(path.split('?')[0] ?? path)];
  return {
    kind: 'finished',
    page: { status: page.status, type: htmlType, body: page.body, headers },
    keep: 'no',
  };
}

/** A document, and where it may be kept. */
export function pageOutcome(site: SiteHeaders, path: string, page: ReaderPage): Outcome {
  switch (page.kind) {
    case 'error':
      return { kind: page.code === 404 ? 'missing' : 'failed' };
    case 'redirect':
      return { kind: 'finished', page: redirectTo(site, path, page.location), keep: 'memory' };
    case 'document': {
      const whole = page.status === 200;
      const headers = documentHeaders(site, path);
      return {
        kind: 'finished',
        page: {
          status: page.status,
          type: htmlType,
          body: page.body,
          headers: whole ? headers : [...headers, { 'X-Robots-Tag': 'noindex' }],
        },
        keep: whole ? 'disk' : 'memory',
      };
    }
  }
}

const redirectTo = ({ common }: SiteHeaders, path: string, location: string): Finished => ({
  status: 308,
  type: '',
  body: Buffer.alloc(0),
  headers: [common, freshCache, cacheTags(path), { Location: location }],
});

/** What a route handler made for programs. */
export function dataOutcome({ common }: SiteHeaders, path: string, answer: Captured): Outcome {
  if (answer.status === 404) return { kind: 'missing' };
  if (answer.status >= 400) return { kind: 'failed' };
  const own = ['Link', 'Location', 'Last-Modified', 'X-Robots-Tag'].flatMap((name) => {
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
        common,
        filePolicy,
        isPublic ? { 'Cache-Control': cache } : freshCache,
        storiesTags(path),
        ...own,
      ],
    },
    keep: /no-store|private/.test(cache) ? 'no' : 'memory',
  };
}
