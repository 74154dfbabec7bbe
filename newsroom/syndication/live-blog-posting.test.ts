import { expect, test } from 'vitest';
import { type Body, plainRuns } from '#newsroom/body/body.rule.ts';
import type { LivePost, LiveView } from '#newsroom/live/live-view.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { liveBlogPosting } from './live-blog-posting.ts';

const start = Date.parse('2026-03-02T09:30:00+08:00');
const publisher = {
  site: { name: '今闻', tagline: '', about: '' },
  origin: 'https://news.example',
};
const words = (text: string): Body => ({
  version: 1,
  blocks: [{ type: 'paragraph', runs: plainRuns(text) }],
});
const post = (id: number, more: Partial<LivePost> = {}): LivePost => ({
  id, at: start + id * 60_000, headline: `第${id}条`, body: words('正文。'), keyEvent: false, page: 1, ...more,
}); // prettier-ignore

const live = (more: Partial<LiveView> = {}): LiveView => ({
  startedAt: start, endedAt: null, updatedAt: start + 120_000, total: 2, place: { order: 'newest', page: null },
  pages: 1, pinned: null, keyEvents: [], posts: [post(2), post(1)], media: {}, links: {}, ...more,
}); // prettier-ignore

const story: Story = {
  id: 1, publicId: 'abc123', path: '/article/bridge', type: 'live', label: '', title: '大桥合龙', headline: '大桥合龙',
  standfirst: '记者在桥上。', excerpt: '', time: start, modified: start, source: { name: '今闻', url: '' }, dateline: null,
  contributors: [], channels: [{ name: '本地', path: '/news/local' }], tags: [], body: { version: 1, blocks: [] }, media: {},
  lead: null, corrections: [], related: [], earlier: [], links: {}, aiMade: false, length: 0, minutes: 1, stub: false,
  pages: { tag: new Map(), source: new Map(), reporter: new Map(), photographer: new Map() },
}; // prettier-ignore

test('a live that goes on has no end, and is as new as its newest post', () => {
  const data = liveBlogPosting(story, live(), publisher);
  expect(data).toMatchObject({
    '@type': 'LiveBlogPosting',
    headline: '大桥合龙',
    coverageStartTime: '2026-03-02T09:30:00+08:00',
    dateModified: '2026-03-02T09:32:00+08:00',
  });
  expect(data).not.toHaveProperty('coverageEndTime');
  expect(liveBlogPosting(story, live({ endedAt: start + 300_000 }), publisher)).toHaveProperty(
    'coverageEndTime',
    '2026-03-02T09:35:00+08:00',
  );
});

test('each post has its lasting address, its words and its picture; the pinned one comes first', () => {
  const pictured: Body = {
    version: 1,
    blocks: [{ type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '桥', credit: '方圆 摄', alt: '桥面' }],
  };
  const { liveBlogUpdate } = liveBlogPosting(
    story,
    live({
      pinned: post(7, { page: 3, body: pictured }),
      posts: [post(8, { headline: '', body: words('风速降了。吊装恢复。') })],
      media: { aaaaaaaaaaaa: { kind: 'image', id: 'aaaaaaaaaaaa', width: 900, height: 600, widths: [360] } },
    }),
    publisher,
  );
  expect(liveBlogUpdate).toMatchObject([
    {
      '@type': 'BlogPosting',
      url: 'https://news.example/article/bridge/page/3#p7',
      image: 'https://news.example/media/aaaaaaaaaaaa/16x9.jpg',
    },
    {
      headline: '风速降了。吊装恢复。',
      articleBody: '风速降了。吊装恢复。',
      datePublished: '2026-03-02T09:38:00+08:00',
    },
  ]);
});
