/** The grammar of our URLs: the one place that knows how a reader's path is written and read. */

export const storyPath = (slug: string) => `/article/${slug}`;
export const channelPath = (path: string) => (path === '' ? '/' : `/${path}`);
export const tagPath = (slug: string) => `/tag/${encodeURIComponent(slug)}`;
export const pagedPath = (path: string, page: number) =>
  page <= 1 ? path : `${path === '/' ? '' : path}/page/${page}`;

/** First segments that are routes of ours, so that no channel may be named by them. */
const reservedSegments = [
  '_next',
  'admin',
  'api',
  'article',
  'browser',
  'feeds',
  'internal',
  'login',
  'media',
  'page',
  'public',
  'rolling',
  'search',
  'static',
  'tag',
  'topic',
] as const;

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words in lower-case Latin and digits, joined by hyphens, at most 80 characters. */
export const isSlug = (text: string) => text.length <= 80 && slugShape.test(text);

/** True for a channel address such as news/world: one to four slugs, the first not reserved. */
export function isChannelPath(path: string): boolean {
  const segments = path.split('/');
  const first: string = segments[0] ?? '';
  return (
    segments.length <= 4 &&
    segments.every((segment) => isSlug(segment) && segment !== 'page') &&
    !reservedSegments.some((reserved) => reserved === first)
  );
}

export type ChannelAddress = { path: string; page: number };

/** Reads the segments after the domain: ['news', 'world', 'page', '2']. Null for what cannot be a channel's page. */
export function parseChannelAddress(segments: readonly string[]): ChannelAddress | null {
  const at = segments.indexOf('page');
  const path = (at < 0 ? segments : segments.slice(0, at)).join('/');
  if (path !== '' && !isChannelPath(path)) return null;
  if (at < 0) return { path, page: 1 };
  const number = segments[at + 1] ?? '';
  if (segments.length !== at + 2 || !/^[1-9]\d{0,3}$/.test(number) || number === '1') return null;
  return { path, page: Number(number) };
}
