import { limits } from '#lib/limits.ts';

/** The grammar of our URLs: the one place that knows how a reader's path is written and read. */

export const storyPath = (slug: string) => `/article/${slug}`;
/** A photo of the set at `story`, counted from 1; the first one's address is the story's own. */
export const photoPath = (story: string, number: number) => (number <= 1 ? story : `${story}/${number}`);
/** Reads the segment behind a photo set's address. Null for what cannot be a further photo's number. */
export const parsePhotoNumber = (segment: string): number | null =>
  /^[1-9]\d{0,2}$/.test(segment) && segment !== '1' ? Number(segment) : null;
export const channelPath = (path: string) => (path === '' ? '/' : `/${path}`);
export const rollingPath = '/rolling';

/** What has a page of its own by name: a tag, a source, a reporter, a photographer. */
export type NameKind = 'tag' | 'source' | 'reporter' | 'photographer';
const nameKinds: readonly string[] = ['tag', 'source', 'reporter', 'photographer'] satisfies NameKind[];
export const isNameKind = (word: string): word is NameKind => nameKinds.includes(word);
export const namePath = (kind: NameKind, slug: string) => `/${kind}/${slug}`;

/** What the addresses of a list's archive pages stand under. */
export const archivePath = (path: string) => `${path}/page`;
/** A list's archive pages count from the oldest, so that they stay as they are; null is the newest, at the list itself. */
export const pagedPath = (path: string, page: number | null) =>
  page === null ? path : `${archivePath(path)}/${page}`;
/** All of one day: /news/world/2025-08-16 */
export const dayPath = (path: string, day: string) => `${path}/${day}`;
/** The address of a part of a list, as parseListPart reads it. */
export const listPartPath = (path: string, { page, day }: ListPart) =>
  day === null ? pagedPath(path, page) : dayPath(path, day);

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
  'photographer',
  'preview',
  'public',
  'reporter',
  'rolling',
  'search',
  'sitemaps',
  'source',
  'static',
  'tag',
  'topic',
] as const;

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words in lower-case Latin and digits, joined by hyphens, at most 80 characters. */
export const isSlug = (text: string) => text.length <= 80 && slugShape.test(text);

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that there is: 2025-08-16. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = dayShape.exec(text) ?? [];
  if (year === '' || Number(year) < limits.firstYear.most) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(text);
}

/** True for a channel address such as news/world: one to four slugs, the first not reserved. */
export function isChannelPath(path: string): boolean {
  const segments = path.split('/');
  const first: string = segments[0] ?? '';
  return (
    segments.length <= 4 &&
    segments.every((segment) => isSlug(segment) && segment !== 'page' && !dayShape.test(segment)) &&
    !reservedSegments.some((reserved) => reserved === first)
  );
}

/** Which part of a list: an archive page, a day, or (both null) the newest. */
export type ListPart = { page: number | null; day: string | null };
export type ChannelAddress = ListPart & { path: string };

/** Reads what stands behind a list's address: nothing, ['page', '2'] or ['2025-08-16']. Null for anything else. */
export function parseListPart(segments: readonly string[] = []): ListPart | null {
  const [word = '', number = ''] = segments;
  if (segments.length === 0) return { page: null, day: null };
  if (segments.length === 1) return isDay(word) ? { page: null, day: word } : null;
  if (segments.length !== 2 || word !== 'page' || !/^[1-9]\d{0,4}$/.test(number)) return null;
  return { page: Number(number), day: null };
}

/** Reads the segments after the domain: ['news', 'world', 'page', '2']. Null for what cannot be a channel's page. */
export function parseChannelAddress(segments: readonly string[]): ChannelAddress | null {
  const at = segments.findIndex((segment) => segment === 'page' || dayShape.test(segment));
  const part = parseListPart(at < 0 ? [] : segments.slice(at));
  const path = (at < 0 ? segments : segments.slice(0, at)).join('/');
  if (part === null) return null;
  // The front page is no list: it has neither pages nor days.
  if (path === '') return at < 0 ? { path, ...part } : null;
  return isChannelPath(path) ? { path, ...part } : null;
}
