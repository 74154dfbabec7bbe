import { endOfDay } from '#lib/dates.ts';
import { isLiveTail } from './live-paths.rule.ts';
import { isSlug, parseChannelAddress, parseListPart, parsePhotoNumber } from './paths.rule.ts';
import { parseSearchAddress, searchPath } from './search-paths.rule.ts';

/**
 * True for addresses that a page of ours may stand at, so that all others are refused without rendering anything.
 * `isChannel` tells which channels there are; segments are decoded.
 */
export function isReaderPath(segments: readonly string[], isChannel: (path: string) => boolean): boolean {
  const [first, second = '', ...rest] = segments;
  switch (first) {
    case 'article':
      return isSlug(second) && (isPartOfStory(rest) || isLiveTail(rest));
    case 'tag':
    case 'source':
    case 'reporter':
    case 'photographer':
      return isSlug(second) && parseListPart(rest)?.day === null;
    case 'rolling':
      return parseListPart(segments.slice(1)) !== null;
    case 'search':
      return segments.length === 1;
    default: {
      const address = parseChannelAddress(segments);
      return address !== null && (address.path === '' || isChannel(address.path));
    }
  }
}

/** The address of a page that reads its query, in its one spelling; null for all other pages. */
export const questionPath = (segments: readonly string[], query: string): string | null =>
  segments[0] === 'search' ? searchPath(parseSearchAddress(new URLSearchParams(query))) : null;

/** Nothing for the story itself, or the number of a photo. */
const isPartOfStory = ([number, ...rest]: readonly string[]) =>
  number === undefined || (rest.length === 0 && parsePhotoNumber(number) !== null);

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How long a finished page is good by itself, without anything of it having changed. A story that somebody reads is made
 * anew once a day, behind its reader's back, should an expiry ever have been forgotten. Stories name the year only where
 * it is not the running one, so none outlives New Year in Beijing; lists and the front bear today's date, and the clock
 * for what is of today, so none outlives the day.
 */
export function pageLife(path: string, madeAt: number): { freshMs: number; graceMs: number } {
  if (!path.startsWith('/article/')) {
    const leftOfDay = endOfDay(madeAt) - madeAt;
    const freshMs = Math.min(minute, leftOfDay);
    return { freshMs, graceMs: Math.min(5 * minute, leftOfDay - freshMs) };
  }
  const beijingOffset = 8 * 60 * minute;
  const year = new Date(madeAt + beijingOffset).getUTCFullYear();
  const newYear = Date.UTC(year + 1, 0, 1) - beijingOffset;
  const freshMs = Math.min(day, newYear - madeAt);
  return { freshMs, graceMs: Math.min(29 * day, newYear - madeAt - freshMs) };
}

/** /media/<id>/<rendition> */
export const isMediaPath = ([first, id = '', name = '', ...rest]: readonly string[]) =>
  first === 'media' &&
  /^[\w-]{1,64}$/.test(id) &&
  /^[\w-]{1,64}\.[a-z0-9]{2,5}$/.test(name) &&
  rest.length === 0;
