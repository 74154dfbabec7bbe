import { expect, test } from 'vitest';
import { isChannelPath, isSlug, pagedPath, parseChannelAddress } from './paths.rule.ts';

test('a channel address is read with its page', () => {
  expect(parseChannelAddress([])).toEqual({ path: '', page: 1 });
  expect(parseChannelAddress(['news', 'world'])).toEqual({ path: 'news/world', page: 1 });
  expect(parseChannelAddress(['news', 'page', '12'])).toEqual({ path: 'news', page: 12 });
});

test('a page has one address: the first page has no number, and numbers have no zeros before them', () => {
  for (const page of ['1', '0', '02', '-2', '2.5', '99999', 'x', '']) {
    expect(parseChannelAddress(['news', 'page', page])).toBeNull();
  }
  expect(parseChannelAddress(['news', 'page', '2', 'x'])).toBeNull();
  expect(pagedPath('/news', 1)).toBe('/news');
  expect(pagedPath('/news', 2)).toBe('/news/page/2');
});

test('no channel takes the name of a route of ours', () => {
  expect(isChannelPath('admin')).toBe(false);
  expect(isChannelPath('news/admin')).toBe(true);
  expect(isChannelPath('news/page')).toBe(false);
});

test('a slug is lower-case Latin letters, digits and single hyphens', () => {
  expect(isSlug('20250816-7k3q9f')).toBe(true);
  for (const wrong of ['', 'A', 'a--b', '-a', 'a-', 'a/b', 'a.b', '新闻', 'a'.repeat(81)])
    expect(isSlug(wrong)).toBe(false);
});
