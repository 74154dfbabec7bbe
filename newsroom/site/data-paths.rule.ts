import { type NameKind, isChannelPath, isNameKind, isSlug } from './paths.rule.ts';

/** Addresses of what programs read: feeds, sitemaps, the manifest. All are made by route handlers when asked for. */

export const sitemapPath = '/sitemap.xml';
export const newsSitemapPath = '/news-sitemap.xml';
export const manifestPath = '/manifest.webmanifest';
/** A file of the sitemap: `name` is pages, names-3 or stories-12. */
export const sitemapFilePath = (name: string) => `/sitemaps/${name}.xml`;
/**
 * A file of stories holds a range of article ids, so that what was published long ago keeps its file and crawlers
 * fetch only files that changed. The format allows 50,000.
 */
export const idsPerSitemap = 5000;
/** The file that has this story, or would have it. */
export const storySitemapPath = (articleId: number): string =>
  sitemapFilePath(`stories-${Math.ceil(articleId / idsPerSitemap)}`);
/** Whole stories in a feed: a reader who comes once a day misses none on an ordinary day. */
export const feedLength = 30;
/** The feed of a channel by its path without the first slash; '' is the whole site. */
export const feedPath = (channel = '') => `/feeds/${channel === '' ? '' : `${channel}/`}rss.xml`;

/** The feed of a tag, a source, a reporter or a photographer. */
export const nameFeedPath = (kind: NameKind, slug: string) => `/feeds/${kind}/${slug}/rss.xml`;

const singleFiles: ReadonlySet<string> = new Set([
  'robots.txt',
  ...[sitemapPath, newsSitemapPath, manifestPath].map((path) => path.slice(1)),
]);

/** True for addresses that one of those handlers may stand at. Segments are decoded. */
export function isDataPath(segments: readonly string[]): boolean {
  const [first = '', ...rest] = segments;
  switch (first) {
    case 'sitemaps':
      return rest.length === 1 && parseSitemapName(rest[0] ?? '') !== null;
    case 'feeds':
      return feedChannel(rest) !== null || feedName(rest) !== null;
    default:
      return rest.length === 0 && singleFiles.has(first);
  }
}

/** The channel whose feed stands at these segments after /feeds; null where none can stand. */
export function feedChannel(segments: readonly string[]): string | null {
  if (segments.at(-1) !== 'rss.xml') return null;
  const path = segments.slice(0, -1).join('/');
  return path === '' || isChannelPath(path) ? path : null;
}

/** The name whose feed stands at these segments after /feeds; null where none can stand. */
export function feedName([kind = '', slug = '', file, ...rest]: readonly string[]) {
  if (file !== 'rss.xml' || rest.length > 0 || !isNameKind(kind) || !isSlug(slug)) return null;
  return { kind, slug };
}

export type SitemapName = { kind: 'pages' } | { kind: 'names' | 'stories'; file: number };

/** Reads pages.xml, names-3.xml, stories-12.xml. Null for anything else. */
export function parseSitemapName(name: string): SitemapName | null {
  if (name === 'pages.xml') return { kind: 'pages' };
  const [, kind, file] = /^(names|stories)-([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  if (kind !== 'names' && kind !== 'stories') return null;
  return { kind, file: Number(file) };
}
