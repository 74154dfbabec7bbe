import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now } from '#lib/clock.ts';
import { dayBeijing } from '#lib/dates.ts';
import { readChannelPage } from '#newsroom/front/read-channel.ts';
import { readFront } from '#newsroom/front/read-front.ts';
import { readRolling } from '#newsroom/front/read-rolling.ts';
import { testStory } from '#newsroom/publication/testing-articles.ts';
import { indexStory } from '#newsroom/search/index-story.ts';
import { parseQuery } from '#newsroom/search/query.rule.ts';
import { search } from '#newsroom/search/search.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { newsArticle } from './news-article.ts';
import { newsSitemap } from './news-sitemap.ts';
import { readFeed } from './read-feed.ts';
import { rssFeed } from './rss.ts';
import { sitemapFile, sitemapOfSitemaps } from './sitemap.ts';

useTestDatabase();

const origin = 'https://news.example.cn';
const publisher = { site: { name: '今闻', tagline: '', about: '' }, origin };

/** Every day that a text names after today, and what is no date at all. */
function wrongDays(text: string): string[] {
  const today = dayBeijing(now());
  const days = [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day);
  return [...days.filter((day) => day > today || day < '1900'), ...(text.match(/NaN|Invalid/g) ?? [])];
}

test.each([9e15, -9e15, Date.UTC(2999, 0, 1), 8.65e15])(
  'a story of an older store whose time is %d takes nothing down and dates nothing ahead',
  async (storyTime) => {
    const story = await testStory('渡口停航', { tags: ['渡口'], sourceName: '本报' });
    await testStory('大桥合龙', { tags: ['渡口'], sourceName: '本报' });
    for (const table of ['publication', 'placement', 'nameListing']) {
      db().run(`UPDATE ${table} SET storyTime = ${storyTime} WHERE articleId = ${story.id}`);
    }
    db().run(`UPDATE revision SET storyTime = ${storyTime} WHERE articleId = ${story.id}`);
    const own = readStory(story.path.replace('/article/', ''));
    if (own?.kind !== 'story') throw new Error('no story');
    const feed = readFeed('');
    if (!feed) throw new Error('no feed');
    await indexStory(story.id);
    const texts = {
      front: JSON.stringify(readFront()),
      rolling: JSON.stringify(readRolling({ page: null, day: null })),
      channel: JSON.stringify(readChannelPage('news/local')),
      rss: rssFeed(feed, publisher),
      data: JSON.stringify(newsArticle(own.story, publisher)),
      index: await sitemapOfSitemaps(origin),
      stories: (await sitemapFile({ kind: 'stories', file: 1 }, origin)) ?? '',
      names: (await sitemapFile({ kind: 'names', file: 1 }, origin)) ?? '',
      pages: (await sitemapFile({ kind: 'pages' }, origin)) ?? '',
      news: newsSitemap(publisher),
    };
    const wrong = Object.entries(texts).flatMap(([name, text]) =>
      wrongDays(text).map((day) => `${name} ${day}`),
    );
    expect(wrong).toEqual([]);
    expect(feed.stories.every(({ time }) => Math.abs(time - now()) < 60_000)).toBe(true);
    const query = parseQuery('渡口停航');
    expect(
      search({ query, sort: 'best', type: null, within: null, page: 1 }).found.map(({ item }) => item.id),
    ).toContain(story.id);
  },
);

test.each([9e15, -9e15, 8.65e15])(
  'a store that was told no date by its clock (%d) is read all the same',
  async (at) => {
    const { id } = await testStory('渡口停航');
    db().run(`UPDATE publication SET storyTime = ${at}, publishedAt = ${at} WHERE articleId = ${id}`);
    const feed = readFeed('');
    if (!feed) throw new Error('no feed');
    const texts = [newsSitemap(publisher), rssFeed(feed, publisher), JSON.stringify(readFront())];
    expect(texts.flatMap(wrongDays)).toEqual([]);
  },
);
