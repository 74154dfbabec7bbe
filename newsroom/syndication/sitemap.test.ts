import { readFileSync } from 'node:fs';
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { besideProject } from '#lib/testing-shared.ts';
import { correct } from '#newsroom/publication/correct.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { testChief as by, testStory } from '#newsroom/publication/testing-articles.ts';
import type { SitemapName } from '#newsroom/site/data-paths.rule.ts';
import { newsSitemap } from './news-sitemap.ts';
import { robotsText } from './robots-text.ts';
import { newsUrlSet, sitemapIndex, urlSet } from './sitemap-xml.ts';
import { sitemapFile, sitemapOfSitemaps } from './sitemap.ts';

useTestDatabase();

const origin = 'https://news.example.cn';
const publisher = { site: { name: '今闻', tagline: '', about: '' }, origin };
const noon = fromBeijing(2026, 3, 2, 12, 0);

const stories = async () => (await sitemapFile({ kind: 'stories', file: 1 }, origin)) ?? '';

/** The published schemas, where they lie beside the project; what they say is that nothing is wrong. */
const schema = besideProject('testdata/sitemap/all.xsd');

function faultsIn(xml: string): string[] {
  if (schema === null) throw new Error('no schema');
  xmlRegisterFsInputProviders();
  const shape = XmlDocument.fromBuffer(readFileSync(schema), {
    url: schema,
    option: ParseOption.XML_PARSE_NONET,
  });
  const document = XmlDocument.fromString(xml);
  const validator = XsdValidator.fromDoc(shape);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    validator.dispose();
    document.dispose();
    shape.dispose();
  }
}

test('a story stands in the sitemap with its last change and leaves it when it is killed', async () => {
  setClock(noon);
  const story = await testStory('渡口恢复通航');
  expect(await stories()).toContain(
    `<loc>${origin}${story.path}</loc><lastmod>2026-03-02T12:00:00+08:00</lastmod>`,
  );
  setClock(noon + 3_600_000);
  await correct({ by, id: story.id, text: '初稿把渡口写错了。' });
  expect(await stories()).toContain('<lastmod>2026-03-02T13:00:00+08:00</lastmod>');
  expect(await sitemapOfSitemaps(origin)).toContain('/sitemaps/stories-1.xml');
  await kill({ by, id: story.id, reason: '内容有误' });
  expect(await stories()).toBe('');
  expect(await sitemapOfSitemaps(origin)).not.toContain('stories');
});

test('stubs are in no sitemap', async () => {
  await testStory('待补的稿件', { stub: true });
  expect(await stories()).toBe('');
  expect(newsSitemap(publisher)).not.toContain('待补');
});

test('lists are in the sitemap: the front, channels, tags and people that stories bear', async () => {
  const story = await testStory('渡口恢复通航', { tags: ['渡口'] });
  const pages = await sitemapFile({ kind: 'pages' }, origin);
  expect(pages).toContain(`<loc>${origin}/</loc>`);
  expect(pages).toContain(`<loc>${origin}/news/local</loc>`);
  expect(await sitemapFile({ kind: 'names', file: 1 }, origin)).toContain(`<loc>${origin}/tag/du-kou</loc>`);
  await kill({ by, id: story.id, reason: '内容有误' });
  expect(await sitemapFile({ kind: 'names', file: 1 }, origin)).toBeNull();
});

test('the news sitemap holds two days, with the bare headline and the first publication', async () => {
  setClock(noon);
  await testStory('新华社快讯：渡口<恢复>通航');
  setClock(noon + 47 * 3_600_000);
  const text = newsSitemap(publisher);
  expect(text).toContain('<news:title>渡口&lt;恢复&gt;通航</news:title>');
  expect(text).toContain('<news:publication_date>2026-03-02T12:00:00+08:00</news:publication_date>');
  expect(text).toContain('<news:name>今闻</news:name><news:language>zh-cn</news:language>');
  setClock(noon + 49 * 3_600_000);
  expect(newsSitemap(publisher)).not.toContain('<url>');
});

test.skipIf(schema === null)('every file is valid by the published schemas', async () => {
  await testStory('甲 & 乙\u0001', { tags: ['渡口'] });
  const names: SitemapName[] = [{ kind: 'pages' }, { kind: 'names', file: 1 }, { kind: 'stories', file: 1 }];
  const files = await Promise.all(names.map((name) => sitemapFile(name, origin)));
  for (const xml of [...files, newsSitemap(publisher)]) expect(faultsIn(xml ?? '')).toEqual([]);
  const pictures = ['/media/a/1600.jpg', '/media/b/1600.jpg'];
  expect(faultsIn(urlSet([{ path: '/article/a', modified: noon, pictures }], origin))).toEqual([]);
  expect(faultsIn(newsUrlSet([{ path: '/a', time: noon, title: '<甲>' }], origin, '今闻'))).toEqual([]);
});

test.skipIf(schema === null)('the schemas tell a wrong file from a right one', () => {
  const right = urlSet([{ path: '/article/a', modified: noon }], origin);
  expect(faultsIn(right.replaceAll('loc>', 'place>'))).toHaveLength(1);
});

test('the index is well-formed, and every entry of it has an address', () => {
  const index = XmlDocument.fromString(
    sitemapIndex(
      [
        { path: '/sitemaps/pages.xml', modified: null },
        { path: '/sitemaps/stories-1.xml', modified: noon },
      ],
      origin,
    ),
  );
  const space = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  expect(index.find('/s:sitemapindex/s:sitemap/s:loc', space).map((one) => one.content)).toEqual([
    `${origin}/sitemaps/pages.xml`,
    `${origin}/sitemaps/stories-1.xml`,
  ]);
  expect(index.find('/s:sitemapindex/s:sitemap/s:lastmod', space).map((one) => one.content)).toEqual([
    '2026-03-02T12:00:00+08:00',
  ]);
  index.dispose();
});

test('robots.txt closes the desk and the search, and names both sitemaps', () => {
  const lines = robotsText(origin).split('\n');
  for (const path of ['/admin', '/login', '/internal', '/search'])
    expect(lines).toContain(`Disallow: ${path}`);
  expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`);
  expect(lines).toContain(`Sitemap: ${origin}/news-sitemap.xml`);
});
