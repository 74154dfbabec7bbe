import { capture, type Handler, headerText, plainRequest } from './capture.ts';
import { finishDocument, isErrorShell } from './document.ts';

/** What there is a finished page of ours for. */
export type StatusCode = 404 | 405 | 500 | 503;

export type ReaderPage =
  | { kind: 'document'; status: number; body: Buffer }
  | { kind: 'redirect'; location: string }
  | { kind: 'error'; code: StatusCode };

export type ReaderPages = {
  render: (path: string) => Promise<ReaderPage>;
  /** Our finished page for a status, which only the edge can ask for. */
  status: (code: StatusCode) => Promise<Buffer>;
};

/** Readers' documents as Next renders them, made plain. */
export function readerPages(next: Handler, host: string, inlineScripts: readonly string[]): ReaderPages {
  const render = async (path: string): Promise<ReaderPage> => {
    const answer = await capture(next, plainRequest(path, host));
    if (answer.status >= 300 && answer.status < 400) {
      const location = ownPath(headerText(answer, 'location'), host);
      return location === null ? { kind: 'error', code: 500 } : { kind: 'redirect', location };
    }
    const rendered = answer.body.toString('utf8');
    if (answer.status === 404) return { kind: 'error', code: 404 };
    if (answer.status >= 400 || isErrorShell(rendered)) return { kind: 'error', code: 500 };
    const { html, status = 200 } = finishDocument(rendered, inlineScripts);
    return { kind: 'document', status, body: Buffer.from(html) };
  };

  const status = async (code: StatusCode): Promise<Buffer> => {
    const page = await render(`/internal/status/${code === 405 ? 404 : code}`);
    if (page.kind !== 'document') throw new Error(`no page for status ${code}`);
    return page.body;
  };

  return { render, status };
}

/** A redirect's target, if it stays on this site: rebuilt from its path, so that no other host can slip in. */
function ownPath(location: string, host: string): string | null {
  if (location === '') return null;
  const base = `http://${host}`;
  if (!URL.canParse(location, base)) return null;
  const url = new URL(location, base);
  return url.host === host && !url.pathname.startsWith('//') ? url.pathname + url.search : null;
}
