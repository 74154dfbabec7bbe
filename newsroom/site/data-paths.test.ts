import { expect, test } from 'vitest';
import {
  feedChannel,
  feedName,
  feedPath,
  isDataPath,
  nameFeedPath,
  parseSitemapName,
  sitemapFilePath,
} from './data-paths.rule.ts';

const segments = (path: string) => path.slice(1).split('/');

test('a feed has one address for the site and one for each channel, however deep', () => {
  for (const channel of ['', 'news', 'news/world', 'a/b/c/d']) {
    expect(isDataPath(segments(feedPath(channel)))).toBe(true);
    expect(feedChannel(segments(feedPath(channel)).slice(1))).toBe(channel);
  }
  for (const wrong of [
    '/feeds',
    '/feeds/news',
    '/feeds/News/rss.xml',
    '/feeds/admin/rss.xml',
    '/feeds/rss.xml/rss.xml',
  ])
    expect(isDataPath(segments(wrong))).toBe(false);
});

test('a name has a feed of its own, which no channel’s is taken for', () => {
  for (const kind of ['tag', 'source', 'reporter', 'photographer'] as const) {
    const path = segments(nameFeedPath(kind, 'du-kou'));
    expect(isDataPath(path)).toBe(true);
    expect(feedName(path.slice(1))).toEqual({ kind, slug: 'du-kou' });
    expect(feedChannel(path.slice(1))).toBeNull();
  }
  for (const wrong of [
    '/feeds/tag/rss.xml',
    '/feeds/tag/A/rss.xml',
    '/feeds/tag/a/b/rss.xml',
    '/feeds/topic/a/rss.xml',
  ])
    expect(isDataPath(segments(wrong))).toBe(false);
});

test('a file of the sitemap is read by its name, and other spellings of its number are none', () => {
  expect(parseSitemapName('stories-12.xml')).toEqual({ kind: 'stories', file: 12 });
  expect(isDataPath(segments(sitemapFilePath('pages')))).toBe(true);
  for (const wrong of [
    'stories-0.xml',
    'stories-01.xml',
    'stories.xml',
    'pages',
    'names--1.xml',
    'names-1.xml.gz',
  ])
    expect(parseSitemapName(wrong)).toBeNull();
});

test('robots.txt, the sitemaps and the manifest are at the root and nowhere else', () => {
  for (const path of ['/robots.txt', '/sitemap.xml', '/news-sitemap.xml', '/manifest.webmanifest'])
    expect(isDataPath(segments(path))).toBe(true);
  expect(isDataPath(['news', 'robots.txt'])).toBe(false);
});
