import { expect, test } from 'vitest';
import {
  allUnder,
  announceExpiry,
  boundedExpiry,
  everything,
  namedOrAllUnder,
  onExpire,
  patternsOver,
} from './expiry.ts';
import { limits } from './limits.ts';

const paths = (count: number) => Array.from({ length: count }, (_, at) => `/news/page/${at + 1}`);

test('a page is stood for by the patterns of all that it lies under, but not of a whole part of the site', () => {
  expect(patternsOver('/')).toEqual([]);
  expect(patternsOver('/article/a')).toEqual([]);
  expect(patternsOver('/article/a/2')).toEqual(['/article/a/*']);
  expect(patternsOver('/news/world/page/3')).toEqual(['/news/world/*', '/news/world/page/*']);
});

test('few pages are named, many are told by their pattern, and too many paths as all pages', () => {
  expect(namedOrAllUnder('/news/page', paths(3))).toEqual(paths(3));
  expect(namedOrAllUnder('/news/page', paths(25_000))).toEqual([allUnder('/news/page')]);
  expect(boundedExpiry(['/a', '/b', '/a'])).toEqual(['/a', '/b']);
  expect(boundedExpiry(paths(limits.expiryPaths.most))).toHaveLength(limits.expiryPaths.most);
  expect(boundedExpiry(paths(limits.expiryPaths.most + 1))).toEqual([everything]);
});

test('an announcement says whether anybody listens', () => {
  expect(announceExpiry(['/'])).toBe(false);
  const forget = onExpire(() => {});
  expect(announceExpiry(['/'])).toBe(true);
  forget();
});
