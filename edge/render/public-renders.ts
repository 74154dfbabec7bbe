import { capture, type Handler, plainRequest } from './capture.ts';
import type { SiteHeaders } from './headers.ts';
import { inTime } from './in-time.ts';
import { dataOutcome, type Outcome, pageOutcome, questionOutcome } from './outcomes.ts';
import type { ReaderPages } from './reader-pages.ts';

/** What is made for readers, each by its path. None of them throws. */
export type PublicRenders = Record<'page' | 'question' | 'data', (path: string) => Promise<Outcome>>;

type RenderOptions = {
  next: Handler;
  host: string;
  headers: SiteHeaders;
  renderPage: ReaderPages['render'];
  /** False where the store surely knows nothing of a document's address. */
  mayExist?: (path: string) => boolean;
};

/** Documents, documents for one question, and what route handlers make for programs. */
export function publicRenders({
  next,
  host,
  headers,
  renderPage,
  mayExist = () => true,
}: RenderOptions): PublicRenders {
  return {
    page: inTime(async (path) =>
      mayExist(path) ? pageOutcome(headers, path, await renderPage(path)) : { kind: 'missing' },
    ),
    question: inTime(async (path) => questionOutcome(headers, path, await renderPage(path))),
    data: inTime(async (path) => dataOutcome(headers, path, await capture(next, plainRequest(path, host)))),
  };
}
