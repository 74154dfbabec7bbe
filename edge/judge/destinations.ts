/** What the edge is told of our URLs; it knows no news words itself. `segments` are decoded. */
export type Grammar = {
  isReaderPage: (segments: readonly string[]) => boolean;
  isMediaFile: (segments: readonly string[]) => boolean;
  /** Pictures that may have to be drawn first, which takes a while. */
  isDrawnFile?: (segments: readonly string[]) => boolean;
  /** Feeds, sitemaps and the like: made by route handlers, for programs. */
  isDataFile: (segments: readonly string[]) => boolean;
  /** For a page that reads its query: the address to render, in its one spelling. Null for all others. */
  questionPath?: (segments: readonly string[], query: string) => string | null;
  /** Addresses that carry their own key. */
  isPreview?: (segments: readonly string[]) => boolean;
};

export type Destination =
  /** A document for readers, rendered without its query. */
  | { to: 'page'; path: string }
  /** A document made for one question: rendered with its query, and kept nowhere. */
  | { to: 'question'; path: string }
  /** A document for whoever has its address: rendered each time, and kept nowhere. */
  | { to: 'preview'; path: string }
  | { to: 'redirect'; location: string }
  | { to: 'data'; path: string }
  | { to: 'media'; path: string }
  | { to: 'drawn'; path: string }
  /** A file of the build or of public/, if there is one by that name. */
  | { to: 'asset'; path: string }
  | { to: 'desk' }
  | { to: 'internal' }
  | { to: 'nowhere' };

/** Longer than any address of ours, also one of encoded Chinese words. Queries are bounded by the server's own limit. */
const longestTarget = 2048;
const nowhere: Destination = { to: 'nowhere' };

/**
 * Tells from the request's target alone where it goes, before anything is rendered. Only one spelling of each
 * address is let through, so that strangers cannot fill caches with variants.
 */
export function destinationOf(target: string, grammar: Grammar): Destination {
  const [rawPath = '/', query = ''] = splitOnce(target, '?');
  if (rawPath.length > longestTarget || !target.startsWith('/')) return nowhere;
  const slashAtEnd = rawPath.length > 1 && rawPath.endsWith('/');
  const segments = decodedSegments(slashAtEnd ? rawPath.slice(0, -1) : rawPath);
  if (!segments || rawPath === '//') return nowhere;
  const path = `/${segments.map(encodeSegment).join('/')}`;
  const found = byFirstSegment(segments, path, query, grammar);
  if (slashAtEnd) {
    if (found.to !== 'page' && found.to !== 'question' && found.to !== 'desk') return nowhere;
    return { to: 'redirect', location: query === '' ? path : `${path}?${query}` };
  }
  return found;
}

function byFirstSegment(
  segments: readonly string[],
  path: string,
  query: string,
  grammar: Grammar,
): Destination {
  switch (segments[0]) {
    case 'admin':
    case 'login':
      return { to: 'desk' };
    case 'internal':
      return { to: 'internal' };
    case '_next':
    case 'static':
      return { to: 'asset', path };
    default:
  }
  if (grammar.isPreview?.(segments)) return { to: 'preview', path };
  if (grammar.isDrawnFile?.(segments)) return { to: 'drawn', path };
  if (grammar.isMediaFile(segments)) return { to: 'media', path };
  if (grammar.isDataFile(segments)) return { to: 'data', path };
  if (segments.some((segment) => segment.includes('.'))) return { to: 'asset', path };
  if (!grammar.isReaderPage(segments)) return nowhere;
  const question = grammar.questionPath?.(segments, query) ?? null;
  return question === null ? { to: 'page', path } : { to: 'question', path: question };
}

/** The target without scheme and host, which a client may name in it as to a proxy (RFC 9112, 3.2.2). */
export function originForm(target: string): string {
  const behindHost = /^https?:\/\/[^/?#]+(?![^/?#])(.*)$/i.exec(target)?.[1];
  if (behindHost === undefined) return target;
  return behindHost.startsWith('/') ? behindHost : `/${behindHost}`;
}

/** Null where the path is no plain list of names: empty or dotted ones, hidden slashes, control characters. */
function decodedSegments(path: string): string[] | null {
  if (path === '/') return [];
  const segments: string[] = [];
  for (const raw of path.slice(1).split('/')) {
    const segment = decoded(raw);
    if (segment === null || segment === '' || segment === '.' || segment === '..') return null;
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/u.test(segment)) return null;
    if (encodeSegment(segment).toLowerCase() !== plainly(raw).toLowerCase()) return null;
    segments.push(segment);
  }
  return segments;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** Marks that a path may hold as they are, and that browsers leave so. */
const plainMarks = /%(?:24|26|2B|2C|3A|3B|3D|40)/gi;

const encodeSegment = (segment: string) => plainly(encodeURIComponent(segment));
const plainly = (segment: string) => segment.replaceAll(plainMarks, decodeURIComponent);

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
