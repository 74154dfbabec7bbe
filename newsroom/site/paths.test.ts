import { expect, test } from 'vitest';
import { isReaderPath } from './reader-paths.rule.ts';
import {
  photoPath,
  isChannelPath,
  isSlug,
  pagedPath,
  parseChannelAddress,
  parseListPart,
} from './paths.rule.ts';

const newest = { page: null, day: null };

test('a channel address is read with its page or its day', () => {
  expect(parseChannelAddress([])).toEqual({ path: '', ...newest });
  expect(parseChannelAddress(['news', 'world'])).toEqual({ path: 'news/world', ...newest });
  expect(parseChannelAddress(['news', 'page', '12'])).toEqual({ path: 'news', page: 12, day: null });
  expect(parseChannelAddress(['news', '2025-08-16'])).toEqual({
    path: 'news',
    page: null,
    day: '2025-08-16',
  });
});

test('page 1 is the oldest, and a page has one address: numbers have no zeros before them', () => {
  expect(parseListPart(['page', '1'])).toEqual({ page: 1, day: null });
  for (const page of ['0', '02', '-2', '2.5', '999999', 'x', '']) {
    expect(parseChannelAddress(['news', 'page', page])).toBeNull();
  }
  expect(parseChannelAddress(['news', 'page', '2', 'x'])).toBeNull();
  expect(pagedPath('/news', null)).toBe('/news');
  expect(pagedPath('/news', 1)).toBe('/news/page/1');
});

test('only days that there are have an address, and nothing stands behind them', () => {
  for (const day of ['2025-02-29', '2025-13-01', '2025-00-10', '0000-01-01', '2025-8-16'])
    expect(parseListPart([day])).toBeNull();
  expect(parseListPart(['2024-02-29'])).toEqual({ page: null, day: '2024-02-29' });
  expect(parseChannelAddress(['news', '2025-08-16', 'page', '2'])).toBeNull();
});

test('the front page has neither pages nor days', () => {
  expect(parseChannelAddress(['page', '2'])).toBeNull();
  expect(parseChannelAddress(['2025-08-16'])).toBeNull();
});

test('no channel takes the name of a route of ours', () => {
  expect(isChannelPath('admin')).toBe(false);
  expect(isChannelPath('news/admin')).toBe(true);
  expect(isChannelPath('news/page')).toBe(false);
  expect(isChannelPath('news/2025-08-16')).toBe(false);
  expect(isChannelPath('reporter')).toBe(false);
});

test('a slug is lower-case Latin letters, digits and single hyphens', () => {
  expect(isSlug('20250816-7k3q9f')).toBe(true);
  for (const wrong of ['', 'A', 'a--b', '-a', 'a-', 'a/b', 'a.b', '新闻', 'a'.repeat(81)])
    expect(isSlug(wrong)).toBe(false);
});

test('a photo of a set has one address: the first is the set itself, and numbers have no zeros before them', () => {
  const reads = (...segments: string[]) => isReaderPath(['article', 'river', ...segments], () => false);
  expect(reads()).toBe(true);
  expect(reads('2')).toBe(true);
  expect(reads('120')).toBe(true);
  for (const wrong of ['1', '0', '02', '-2', '2.5', 'x', '', '1000']) expect(reads(wrong)).toBe(false);
  expect(reads('2', '3')).toBe(false);
  expect([1, 2].map((number) => photoPath('/article/river', number))).toEqual([
    '/article/river',
    '/article/river/2',
  ]);
});
