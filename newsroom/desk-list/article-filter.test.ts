import { expect, test } from 'vitest';
import { filterQuery, isNarrowed, listPath, readArticleFilter } from './article-filter.rule.ts';

test('an address says what the list shows, and is read back the same', () => {
  const query =
    '?state=draft&q=%E6%B8%A1%E5%8F%A3&channel=3&type=video&author=%E5%B0%8F%E9%99%88&source=a%26b&from=2026-03-01&to=2026-03-02&sort=published-asc';
  const filter = readArticleFilter(Object.fromEntries(new URLSearchParams(query)));
  expect(filter.source).toBe('a&b');
  expect(readArticleFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter))))).toEqual(filter);
  expect(filterQuery(filter)).toBe(query);
  expect(filterQuery(filter, 4)).toBe(`${query}&page=4`);
});

test('what makes no sense in an address is left out', () => {
  const filter = readArticleFilter({
    state: 'nowhere',
    channel: '1 OR 1',
    type: ['text', 'video'],
    from: '2026-13-45',
    to: 'x',
    sort: 'drop-table',
    q: '长'.repeat(200),
  });
  expect(listPath({ ...filter, query: '' })).toBe('/admin');
  expect(filter.query).toHaveLength(100);
});

test('days the wrong way round are turned', () => {
  expect(readArticleFilter({ from: '2026-03-05', to: '2026-03-01' })).toMatchObject({
    from: '2026-03-01',
    to: '2026-03-05',
  });
});

test('state and order alone do not count as a filter to clear', () => {
  expect(isNarrowed(readArticleFilter({ state: 'draft', sort: 'created' }))).toBe(false);
  expect(isNarrowed(readArticleFilter({ author: '小陈' }))).toBe(true);
});
