import { expect, test } from 'vitest';
import type { Story } from '#newsroom/story/story-view.ts';
import { breadcrumbList } from './breadcrumb-list.ts';
import { newsArticle } from './news-article.ts';
import { storyMetadata } from './page-metadata.ts';

const publisher = { site: { name: '今闻', tagline: '', about: '' }, origin: 'https://news.example' };
const time = Date.parse('2026-03-02T09:30:05+08:00');
const picture = {
  kind: 'image' as const,
  id: 'aaaaaaaaaaaa',
  width: 1600,
  height: 1067,
  widths: [360, 1600],
};

const pages = { tag: new Map(), source: new Map(), reporter: new Map([['甲', '/reporter/jia']]), photographer: new Map() }; // prettier-ignore

const story = (change: Partial<Story> = {}): Story => ({
  id: 1, publicId: 'abc123', path: '/article/20260302-abc123', type: 'text', label: '观察', title: '七台望远镜',
  headline: '观察丨七台望远镜', standfirst: '', excerpt: '山顶有七台望远镜。', time, modified: time,
  source: { name: '山城日报', url: 'https://example.cn/1' },
  dateline: { text: '山城日报3月2日电', agency: null, place: null, date: null },
  contributors: [{ role: '记者', names: ['甲', '乙'] }, { role: '责任编辑', names: ['丙'] }],
  channels: [{ name: '新闻', path: '/news' }, { name: '科技', path: '/news/tech' }],
  tags: [{ name: '天文', path: '/tag/tian-wen' }],
  body: { version: 1, blocks: [] }, media: { aaaaaaaaaaaa: picture }, lead: null, corrections: [], related: [],
  length: 783, minutes: 2, stub: false, earlier: [], links: {}, pages, aiMade: false, ...change,
}); // prettier-ignore

const plain = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value));

test('writers are authors one by one, editors are editors', () => {
  const data = plain(newsArticle(story(), publisher));
  expect(data['author']).toEqual([
    { '@type': 'Person', name: '甲', jobTitle: '记者', url: 'https://news.example/reporter/jia' },
    { '@type': 'Person', name: '乙', jobTitle: '记者' },
  ]);
  expect(data['editor']).toEqual([{ '@type': 'Person', name: '丙', jobTitle: '责任编辑' }]);
});

test('a crew is no person, and who did two things is one', () => {
  const contributors = [
    { role: '文字', names: ['甲'] },
    { role: '录音', names: ['甲', '丁'] },
    { role: '制作', names: ['今闻视频组'] },
  ];
  expect(plain(newsArticle(story({ contributors }), publisher))['author']).toEqual([
    { '@type': 'Person', name: '甲', jobTitle: '文字、录音', url: 'https://news.example/reporter/jia' },
    { '@type': 'Person', name: '丁', jobTitle: '录音' },
    { '@type': 'Organization', name: '今闻视频组' },
  ]);
});

test('the head names who wrote it, each once; else whose it is', () => {
  const contributors = [
    { role: '文字', names: ['甲'] },
    { role: '录音', names: ['甲', '丁'] },
    { role: '责任编辑', names: ['丙'] },
  ];
  expect(storyMetadata(story({ contributors }), publisher).authors).toEqual(['甲', '丁']);
  expect(storyMetadata(story({ contributors: [] }), publisher).authors).toEqual(['山城日报']);
  const own = story({ contributors: [], source: { name: '', url: '' } });
  expect(storyMetadata(own, publisher).authors).toEqual(['今闻']);
});

test('the head leads to the feed of the channel and to that of the house', () => {
  expect(storyMetadata(story(), publisher).alternates.types).toEqual({
    'application/rss+xml': [
      { title: '今闻 · 科技', url: 'https://news.example/feeds/news/tech/rss.xml' },
      { title: '今闻', url: 'https://news.example/feeds/rss.xml' },
    ],
  });
});

test('every story has a card, whose address changes with what it shows and with nothing else', () => {
  const card = (change: Partial<Story> = {}, site = publisher.site) =>
    storyMetadata(story(change), { ...publisher, site }).openGraph.images[0];
  const plainCard = card();
  expect(plainCard).toMatchObject({ width: 1200, height: 630, alt: '观察丨七台望远镜' });
  expect(plainCard?.url).toMatch(/^https:\/\/news\.example\/media\/cards\/abc123-[0-9a-f]{12}\.jpg$/);
  expect(card({ excerpt: '换了摘要。', modified: time + 1 })).toEqual(plainCard);
  const others = [
    card({ title: '八台望远镜' }),
    card({ label: '' }),
    card({ time: time - 86_400_000 }),
    card({ lead: { ...picture, alt: '', caption: '', credit: '' } }),
    card({ aiMade: true }),
    card({}, { ...publisher.site, name: '明闻' }),
  ];
  expect(new Set([plainCard, ...others].map((one) => one?.url)).size).toBe(others.length + 1);
});

test('without names the source is the author', () => {
  const data = plain(newsArticle(story({ contributors: [] }), publisher));
  expect(data['author']).toEqual([{ '@type': 'Organization', name: '山城日报' }]);
});

test('times bear the zone, and nothing was modified before it was published', () => {
  const data = plain(newsArticle(story({ modified: time - 1000 }), publisher));
  expect(data['datePublished']).toBe('2026-03-02T09:30:05+08:00');
  expect(data['dateModified']).toBe('2026-03-02T09:30:05+08:00');
});

test('the picture comes in three shapes with caption and credit; none is invented', () => {
  const withFigure = story({
    body: {
      version: 1,
      blocks: [{ type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '圆顶', credit: '丁 摄', alt: '夜空' }],
    },
  });
  expect(plain(newsArticle(withFigure, publisher))['image']).toMatchObject([
    { url: 'https://news.example/media/aaaaaaaaaaaa/16x9.jpg', caption: '圆顶', creditText: '丁 摄' },
    { url: 'https://news.example/media/aaaaaaaaaaaa/4x3.jpg' },
    { url: 'https://news.example/media/aaaaaaaaaaaa/1x1.jpg' },
  ]);
  expect(plain(newsArticle(story(), publisher))['image']).toBeUndefined();
});

test('corrections, source and dateline are named', () => {
  const data = plain(newsArticle(story({ corrections: [{ at: time, text: '初稿有误。' }] }), publisher));
  expect(data).toMatchObject({
    headline: '观察丨七台望远镜',
    dateline: '山城日报3月2日电',
    isBasedOn: 'https://example.cn/1',
    articleSection: '科技',
    correction: [
      { '@type': 'CorrectionComment', text: '初稿有误。', datePublished: '2026-03-02T09:30:05+08:00' },
    ],
  });
});

test('breadcrumbs count from one and the last needs no address', () => {
  expect(
    plain(breadcrumbList(story().channels, 'https://news.example', '七台望远镜'))['itemListElement'],
  ).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://news.example/' },
    { '@type': 'ListItem', position: 2, name: '新闻', item: 'https://news.example/news' },
    { '@type': 'ListItem', position: 3, name: '科技', item: 'https://news.example/news/tech' },
    { '@type': 'ListItem', position: 4, name: '七台望远镜' },
  ]);
});

test('a stub is kept out of search, a whole story is shown with its large picture', () => {
  expect(storyMetadata(story({ stub: true }), publisher).robots).toContain('noindex');
  expect(storyMetadata(story(), publisher).robots).toContain('max-image-preview:large');
});

test('the head names the canonical address and the plain title', () => {
  const head = storyMetadata(story(), publisher);
  expect(head.title).toBe('观察丨七台望远镜 - 今闻');
  expect(head.alternates.canonical).toBe('https://news.example/article/20260302-abc123');
  expect(head.openGraph).toMatchObject({ type: 'article', section: '科技', tags: ['天文'], locale: 'zh_CN' });
});
