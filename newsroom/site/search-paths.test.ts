import { expect, test } from 'vitest';
import { parseSearchAddress, searchPath } from './search-paths.rule.ts';

const canonical = (query: string) => searchPath(parseSearchAddress(new URLSearchParams(query)));

test('a question has one address, whatever else stands in it', () => {
  expect(canonical('q=%E6%99%AE%E4%BA%AC&utm_source=x')).toBe('/search?q=%E6%99%AE%E4%BA%AC');
  expect(canonical('page=2&type=flash&q=a&within=week&sort=newest')).toBe(
    '/search?q=a&sort=newest&type=flash&within=week&page=2',
  );
  expect(canonical('q=a&page=1&sort=best&type=&within=')).toBe('/search?q=a');
  expect(canonical('')).toBe('/search');
});

test('nonsense is passed over', () => {
  expect(canonical('q=a&page=-1&type=../x&sort=DROP&within=9')).toBe('/search?q=a');
  expect(canonical('q=a&page=1e3')).toBe('/search?q=a');
  expect(canonical('q=%00%E2%80%AE+a%0A&q=b')).toBe('/search?q=a');
  expect(canonical('q=%ff')).toBe('/search?q=%EF%BF%BD');
  expect(parseSearchAddress(new URLSearchParams({ q: 'a'.repeat(9000) })).typed.length).toBeLessThan(500);
});
