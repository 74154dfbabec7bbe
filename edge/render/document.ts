import { withoutUnfit } from '#lib/text/plain-text.ts';

export type FinishedDocument = { html: string; status: number | undefined };

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const scriptPreloads =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\b(?:as="script"|href="\/_next\/))[^>]*>/gi;
const statusMark = /<meta\b(?=[^>]*\bname="edge-status")[^>]*\bcontent="(\d{3})"[^>]*>/i;
/** React's marks for hydration, which never happens: empty comments and the box for streamed metadata. */
const hydrationMarks = /<div hidden=""><!--\$--><!--\/\$--><\/div>|<!--(?: |\/?[$&]|\$[?!~])?-->/g;
const stylePrecedence = / data-precedence="[^"]*"/g;

/** What Next sends for notFound() and for exceptions: no body, only scripts that would fill one. */
export const isErrorShell = (html: string) => /^<!DOCTYPE html><html[^>]* id="__next_error__"/i.test(html);

/**
 * Makes a plain document of what Next rendered. Scripts are an allow-list: data blocks, our own bundled modules and
 * the constant lines of `inlineScripts`; whatever else stands there, Next's or a stranger's, goes.
 */
export function finishDocument(rendered: string, inlineScripts: readonly string[]): FinishedDocument {
  const status = markedStatus(rendered);
  const html = rendered
    .replaceAll(scripts, (whole, attributes: string, content: string) =>
      isOurs(attributes, content, inlineScripts) ? whole : '',
    )
    .replaceAll(scriptPreloads, '')
    .replace(statusMark, '')
    .replaceAll(hydrationMarks, '')
    .replaceAll(stylePrecedence, '');
  return { html: withoutUnfit(html), status };
}

/** The status that a page asks for in its head, where Next would answer 200. */
export function markedStatus(rendered: string): number | undefined {
  const mark = statusMark.exec(rendered);
  return mark ? Number(mark[1]) : undefined;
}

function isOurs(attributes: string, content: string, inlineScripts: readonly string[]): boolean {
  const source = /\bsrc="([^"]*)"/i.exec(attributes)?.[1];
  if (source !== undefined) return source.startsWith('/static/');
  if (/\btype="application\/ld\+json"/i.test(attributes)) return true;
  return inlineScripts.includes(content);
}
