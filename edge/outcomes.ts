import { capture, headerText, plainRequest } from './capture.ts';
import type { EdgeContext } from './context.ts';
import { cacheTags, filePolicy, freshCache, htmlType, questionHeaders, storiesTags } from './headers.ts';
import type { Finished } from './held-page.ts';
import type { Outcome } from './page-cache.ts';
import type { ReaderPage } from './reader-pages.ts';

/** The edge without its memories. */
export type Renderer = Omit<
  EdgeContext,
  | 'pages'
  | 'data'
  | 'questions'
  | 'errors'
  | 'findAsset'
  | 'previewLine'
  | 'mediaLine'
  | 'strangers'
  | 'staff'
  | 'takeBody'
>;

/** Of every document that is kept. */
export const documentHeaders = ({ common, policy }: Renderer, path: string) => [
  common,
  policy,
  freshCache,
  cacheTags(path),
];

/** A document for one question, which nobody keeps. */
export function questionOutcome(base: Renderer, path: string, page: ReaderPage): Outcome {
  if (page.kind !== 'document')
    return { kind: page.kind === 'error' && page.code === 404 ? 'missing' : 'failed' };
  const headers = [base.common, base.policy, questionHeaders, storiesTags(path.split('?')[0] ?? path)];
  return {
    kind: 'finished',
    page: { status: page.status, type: htmlType, body: page.body, headers },
    keep: 'no',
  };
}

/** A document, and where it may be kept. */
export function pageOutcome(base: Renderer, path: string, page: ReaderPage): Outcome {
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

const redirectTo = ({ common }: Renderer, path: string, location: string): Finished => ({
  status: 308,
  type: '',
  body: Buffer.alloc(0),
  headers: [common, freshCache, cacheTags(path), { Location: location }],
});

/** What a route handler makes for programs. */
export async function renderData(base: Renderer, path: string): Promise<Outcome> {
  const answer = await capture(base.next, plainRequest(path, base.host));
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
        base.common,
        filePolicy,
        isPublic ? { 'Cache-Control': cache } : freshCache,
        storiesTags(path),
        ...own,
      ],
    },
    keep: base.dev || /no-store|private/.test(cache) ? 'no' : 'memory',
  };
}
