import { isSlug, parseChannelAddress } from './paths.rule.ts';

/**
 * True for addresses that a page of ours may stand at, so that all others are refused without rendering anything.
 * `isChannel` tells which channels there are; segments are decoded.
 */
export function isReaderPath(segments: readonly string[], isChannel: (path: string) => boolean): boolean {
  const [first, second = '', ...rest] = segments;
  switch (first) {
    case 'article':
      return isSlug(second) && rest.length === 0;
    case 'tag':
      return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}·-]{0,79}$/u.test(second) && isPaging(rest);
    case 'rolling':
      return isPaging(segments.slice(1));
    default: {
      const address = parseChannelAddress(segments);
      return address !== null && (address.path === '' || isChannel(address.path));
    }
  }
}

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How long a finished page is good by itself, without anything of it having changed. Stories name the year only where
 * it is not the running one, so none outlives New Year in Beijing; lists and the front bear today's date.
 */
export function pageLife(path: string, madeAt: number): { freshMs: number; graceMs: number } {
  if (!path.startsWith('/article/')) return { freshMs: minute, graceMs: 5 * minute };
  const beijingOffset = 8 * 60 * minute;
  const year = new Date(madeAt + beijingOffset).getUTCFullYear();
  const newYear = Date.UTC(year + 1, 0, 1) - beijingOffset;
  return { freshMs: Math.min(30 * day, newYear - madeAt), graceMs: 5 * minute };
}

/** /media/<id>/<rendition> */
export const isMediaPath = ([first, id = '', name = '', ...rest]: readonly string[]) =>
  first === 'media' &&
  /^[\w-]{1,64}$/.test(id) &&
  /^[\w-]{1,64}\.[a-z0-9]{2,5}$/.test(name) &&
  rest.length === 0;

/** Files for programs that route handlers make at request time. */
export const isDataPath = (segments: readonly string[]) =>
  segments.length === 1 ? dataFiles.has(segments[0] ?? '') : isFeed(segments);

const dataFiles: ReadonlySet<string> = new Set(['robots.txt', 'sitemap.xml', 'news-sitemap.xml']);

const isFeed = (segments: readonly string[]) =>
  segments[0] === 'feeds' &&
  segments.length <= 4 &&
  segments.slice(1).every((name) => /^[a-z0-9-]+(?:\.[a-z]{2,4})?$/.test(name));

const isPaging = (segments: readonly string[]) =>
  segments.length === 0 || (segments.length === 2 && parseChannelAddress(segments) !== null);
