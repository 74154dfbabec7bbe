import { expect, test } from 'vitest';
import { isDataPath } from '#newsroom/site/data-paths.rule.ts';
import { isMediaPath, isReaderPath, questionPath } from '#newsroom/site/reader-paths.rule.ts';
import { isPreviewPath } from '#newsroom/site/preview-paths.rule.ts';
import { destinationOf } from './destinations.ts';

const grammar = {
  isReaderPage: (segments: readonly string[]) =>
    isReaderPath(segments, (path) => path === 'news' || path === 'news/world'),
  isMediaFile: isMediaPath,
  isDataFile: isDataPath,
  questionPath,
  isPreview: isPreviewPath,
};
const goal = (target: string) => destinationOf(target, grammar);

test.each([
  ['/', '/'],
  ['/news/world', '/news/world'],
  ['/news/world/page/12', '/news/world/page/12'],
  ['/article/20250816-7k3q9f', '/article/20250816-7k3q9f'],
  ['/article/20250816-7k3q9f?utm_source=x', '/article/20250816-7k3q9f'],
  ['/rolling/page/3', '/rolling/page/3'],
  ['/tag/pu-te-hui', '/tag/pu-te-hui'],
])('%s is the reader page %s', (target, path) => expect(goal(target)).toEqual({ to: 'page', path }));

test.each([
  '/sports',
  '/news/nowhere',
  '/News',
  '/wp-login/x',
  '/article',
  '/article/A',
  '/article/x/y',
  '/article/a%2fb',
  '/article/%61bc',
  '/article/a%00',
  '/article/%ff',
  '/article/../admin',
  '/news/./world',
  '//evil.example/x',
  '/news//world',
  '/article/x%E2%80%AE',
  '/page/1',
  '/page/2',
  '/tag/%E6%99%AE%E4%BA%AC',
  '/page/02',
  '/rolling/3',
  '/tag/',
  `/article/${'a'.repeat(3000)}`,
  'http://evil.example/',
  '*',
  '/news\\world',
  '/topic/x',
])('%s leads nowhere', (target) => {
  expect(goal(target)).toEqual({ to: 'nowhere' });
});

test('dotted names are files, never pages', () => {
  for (const target of ['/article/x.rsc', '/news.rsc', '/index.php', '/favicon.ico', '/.env']) {
    expect(goal(target)).toEqual({ to: 'asset', path: target });
  }
  expect(goal('/robots.txt').to).toBe('data');
  expect(goal('/feeds/news/world/rss.xml').to).toBe('data');
  expect(goal('/media/ab12/720.avif').to).toBe('media');
  expect(goal('/media/ab12/../720.avif').to).toBe('nowhere');
});

test('a slash at the end is taken off, on this site only, and never where there is no page', () => {
  expect(goal('/news/world/')).toEqual({ to: 'redirect', location: '/news/world' });
  expect(goal('/admin/?page=2')).toEqual({ to: 'redirect', location: '/admin?page=2' });
  expect(goal('/sports/')).toEqual({ to: 'nowhere' });
  expect(goal('//')).toEqual({ to: 'nowhere' });
});

test('the desk and internal addresses are told by their first segment alone', () => {
  expect(goal('/admin/articles/1?x=%00').to).toBe('desk');
  expect(goal('/login').to).toBe('desk');
  expect(goal('/internal/status/404').to).toBe('internal');
  expect(goal('/administrator').to).toBe('nowhere');
});

test('a question is rendered with its query in one spelling, and only there does a query count', () => {
  expect(goal('/search?utm=1&page=2&q=%e6%99%ae%e4%ba%ac')).toEqual({
    to: 'question',
    path: '/search?q=%E6%99%AE%E4%BA%AC&page=2',
  });
  expect(goal('/search')).toEqual({ to: 'question', path: '/search' });
  expect(goal(`/search?q=${'a'.repeat(3000)}`)).toMatchObject({ to: 'question' });
  expect(goal('/search/?q=a')).toEqual({ to: 'redirect', location: '/search?q=a' });
  expect(goal('/search/x?q=a')).toEqual({ to: 'nowhere' });
  expect(goal('/rolling?q=a')).toEqual({ to: 'page', path: '/rolling' });
});

test('a preview is told by its address alone, and no other spelling of one is rendered', () => {
  const token = `${'aB3-_'.repeat(8)}xyz`;
  expect(goal(`/preview/${token}?utm=1`)).toEqual({ to: 'preview', path: `/preview/${token}` });
  expect(goal(`/preview/${token}/2`)).toEqual({ to: 'preview', path: `/preview/${token}/2` });
  for (const target of ['/preview', `/preview/${token}x`, `/preview/${token}/`, `/preview/${token}/x`]) {
    expect(goal(target)).toEqual({ to: 'nowhere' });
  }
});
