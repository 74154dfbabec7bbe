import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { besideProject } from '#lib/testing-shared.ts';
import { photosOf } from '#newsroom/body/photos.rule.ts';
import type { LiveView } from '#newsroom/live/live-view.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { frontData } from './front-data.ts';
import { imageGallery } from './image-gallery.ts';
import { listData } from './list-data.ts';
import { liveBlogPosting } from './live-blog-posting.ts';
import { photoObject } from './photo-metadata.ts';
import { storyData } from './story-data.ts';

/** The vocabulary of schema.org as published, where it lies beside the project. */
const file = besideProject('testdata/schemaorg/schemaorg-30.0-current-https.nocomment.jsonld');
const reference = z.object({ '@id': z.string() });
const references = z.union([reference.transform((one) => [one]), z.array(reference)]).default([]);
const term = z.object({
  '@id': z.string(),
  'schema:domainIncludes': references,
  'rdfs:subClassOf': references,
});

type Vocabulary = Map<string, z.infer<typeof term>>;

const vocabulary = (): Vocabulary => {
  const graph = z
    .object({ '@graph': z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(file ?? '', 'utf8')))['@graph'];
  return new Map(graph.map((one) => term.parse(one)).map((one) => [one['@id'].replace('schema:', ''), one]));
};

/** A type and all it descends from. */
function kinds(known: Vocabulary, name: string): string[] {
  const above = known.get(name)?.['rdfs:subClassOf'] ?? [];
  return [name, ...above.flatMap((one) => kinds(known, one['@id'].replace('schema:', '')))];
}

/** What of a block of structured data schema.org does not know, or knows of other types only. */
function faultsIn(known: Vocabulary, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => faultsIn(known, one));
  if (typeof value === 'string' && value.startsWith('https://schema.org/'))
    return known.has(value.slice('https://schema.org/'.length)) ? [] : [`unknown value ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  const type = '@type' in value ? String(value['@type']) : null;
  if (type !== null && !known.has(type)) return [`unknown type ${type}`];
  const family = new Set(type === null ? [] : kinds(known, type));
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === '@context') return [];
    if (name.startsWith('@')) return name === '@graph' ? faultsIn(known, inner) : [];
    const domains = known.get(name)?.['schema:domainIncludes'] ?? [];
    const fits = domains.some((one) => family.has(one['@id'].replace('schema:', '')));
    return [...(fits ? [] : [`${type}.${name}`]), ...faultsIn(known, inner)];
  });
}

const site = {
  name: '今闻', tagline: '把今天说清楚', about: '一家新闻网站。', newsLicence: '11120260001', reportPhone: '010-1', reportMail: 'a@b.cn',
}; // prettier-ignore
const origin = 'https://news.example';
const publisher = { site, origin };
const picture = {
  kind: 'image' as const,
  id: 'aaaaaaaaaaaa',
  width: 2000,
  height: 1333,
  widths: [360, 1600],
};
const film = {
  kind: 'video' as const,
  id: 'bbbbbbbbbbbb',
  url: '/media/b/film.mp4',
  type: 'video/mp4',
  durationMs: 84_000,
};
const sound = {
  kind: 'audio' as const,
  id: 'cccccccccccc',
  url: '/media/c/a.m4a',
  type: 'audio/mp4',
  durationMs: 9000,
};
const figure = {
  type: 'figure' as const,
  mediaId: 'aaaaaaaaaaaa',
  caption: '圆顶',
  credit: '新华社记者 吴晓凌 摄',
  alt: '夜空',
  aiMade: true,
};
const sign = { caption: '说明', credit: '署名', transcript: '文字' };

const pages = { tag: new Map(), source: new Map(), reporter: new Map([['甲某', '/reporter/jia-mou']]), photographer: new Map() }; // prettier-ignore

const whole: Story = {
  id: 1, publicId: 'abc123', path: '/article/20260302-abc123', type: 'photoSet', label: '观察', title: '七台望远镜',
  headline: '观察丨七台望远镜', standfirst: '导语。', excerpt: '山顶有七台望远镜。', time: 1_772_415_005_000, modified: 1_772_415_105_000,
  source: { name: '山城日报', url: 'https://example.cn/1' },
  dateline: { text: '山城日报3月2日电', agency: null, place: null, date: null },
  contributors: [{ role: '记者', names: ['甲某'] }, { role: '责任编辑', names: ['丙某'] }],
  channels: [{ name: '新闻', path: '/news' }, { name: '科技', path: '/news/tech' }],
  tags: [{ name: '天文', path: '/tag/tian-wen' }],
  body: { version: 1, blocks: [
    { type: 'gallery', figures: [figure, { ...figure, credit: '资料图片' }] },
    { type: 'video', mediaId: film.id, posterId: picture.id, subtitlesId: null, ...sign, aiMade: true },
    { type: 'audio', mediaId: sound.id, ...sign },
  ] },
  media: { [picture.id]: picture, [film.id]: film, [sound.id]: sound },
  lead: null, corrections: [{ at: 1_772_415_105_000, text: '初稿有误。' }], related: [], length: 783, minutes: 2,
  stub: false, earlier: [], links: {}, pages, aiMade: true,
}; // prettier-ignore

const list = { name: '科技', description: '', path: '/news/tech', page: 2, day: null };
const items = [{ path: '/article/a', title: '甲' }];

/** Baidu's block speaks a vocabulary of its own. */
const post = {
  id: 7, at: whole.time, headline: '开始', body: whole.body, keyEvent: true, page: 1,
}; // prettier-ignore
const live: LiveView = {
  startedAt: whole.time, endedAt: whole.modified, updatedAt: whole.modified, total: 1, place: { order: 'newest', page: null },
  pages: 1, pinned: null, keyEvents: [], posts: [post], media: whole.media, links: {},
}; // prettier-ignore

const schemaBlocks = [
  ...storyData(whole, publisher),
  frontData(publisher),
  listData(list, items, origin),
  liveBlogPosting(whole, live, publisher),
  ...photosOf(whole).map((photo) => photoObject(whole, photo, publisher)),
]
  .map((block): unknown => JSON.parse(JSON.stringify(block)))
  .filter((block) => JSON.stringify(block).startsWith('{"@context":"https://schema.org"'));

test.skipIf(file === null)('every type and property we write is schema.org’s, and belongs together', () => {
  const known = vocabulary();
  expect(schemaBlocks).toHaveLength(8);
  expect(faultsIn(known, schemaBlocks)).toEqual([]);
});

test.skipIf(file === null)('the check tells wrong words from right ones', () => {
  const known = vocabulary();
  expect(faultsIn(known, { '@type': 'NewsArticle', dateline: 'x', headline: 'y' })).toEqual([]);
  expect(faultsIn(known, { '@type': 'WebSite', dateline: 'x' })).toEqual(['WebSite.dateline']);
  expect(faultsIn(known, { '@type': 'NewsStory' })).toEqual(['unknown type NewsStory']);
});

test('what a machine made says so in the data', () => {
  const made = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
  expect(schemaBlocks[0]).toMatchObject({
    '@type': 'NewsArticle',
    digitalSourceType: made,
    image: [{ digitalSourceType: made }, {}, {}],
    video: [{ digitalSourceType: made }],
  });
});

test('a photo set names each picture with who took it; other stories have no gallery', () => {
  expect(imageGallery(whole, origin)).toMatchObject({
    '@type': 'ImageGallery',
    image: [
      {
        contentUrl: `${origin}/media/aaaaaaaaaaaa/1600.jpg`,
        caption: '圆顶',
        creditText: '新华社记者 吴晓凌 摄',
        creator: [{ '@type': 'Person', name: '吴晓凌' }],
        width: '1600',
        height: '1066',
      },
      { creditText: '资料图片' },
    ],
  });
  expect(imageGallery({ ...whole, type: 'text' }, origin)).toBeNull();
});

test('Baidu is told the times without a zone; a stub is not told of', () => {
  const baidu = storyData(whole, publisher).at(-1);
  expect(baidu).toMatchObject({ pubDate: '2026-03-02T09:30:05', upDate: '2026-03-02T09:31:45' });
  expect(storyData({ ...whole, stub: true }, publisher).at(-1)).not.toHaveProperty('pubDate');
});
