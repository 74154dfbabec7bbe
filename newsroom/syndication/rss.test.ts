import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { changeAddress } from '#newsroom/publication/change-address.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { testChannel, testChief as by, testStory } from '#newsroom/publication/testing-articles.ts';
import { saveSiteSettings, siteSettings } from '#newsroom/site/settings.ts';
import { feedText } from './kept-feeds.ts';

useTestDatabase();

const origin = 'https://news.example.cn';
const publisher = { site: { name: '今闻', tagline: '把今天说清楚', about: '' }, origin };

const body = {
  version: 1 as const,
  blocks: [{ type: 'paragraph' as const, runs: plainRuns('渡口停航第三天。') }],
};
const published = (headline: string, more: Parameters<typeof testStory>[1] = {}) =>
  testStory(headline, { body, ...more });

const text = (channel = '') => feedText(channel, publisher) ?? '';

test('a feed tells whole stories, and a reader parses what we meant', async () => {
  setClock(fromBeijing(2026, 3, 2, 9, 30));
  const story = await published('渡口 <恢复> & 通航', {
    sourceName: '山城日报',
    sourceUrl: 'https://example.cn/1',
    tags: ['渡口'],
    contributors: [
      { role: '记者', name: '甲某' },
      { role: '责任编辑', name: '乙某' },
    ],
  });
  // Without blanks around it: readers take them for text.
  expect(text()).toMatch(
    /<title>(?:<!\[CDATA\[渡口 <恢复> & 通航\]\]>|渡口 &lt;恢复&gt; &amp; 通航)<\/title>/,
  );
  const feed = parseRssFeed(text());
  expect(feed).toMatchObject({
    title: '今闻',
    link: `${origin}/`,
    language: 'zh-cn',
    atom: { links: [{ href: `${origin}/feeds/rss.xml`, rel: 'self', type: 'application/rss+xml' }] },
  });
  expect(feed.items).toMatchObject([
    {
      title: '渡口 <恢复> & 通航',
      link: origin + story.path,
      guid: { value: `${origin}/article/${story.publicId}`, isPermaLink: true },
      pubDate: 'Mon, 02 Mar 2026 01:30:00 GMT',
      source: { title: '山城日报', url: 'https://example.cn/1' },
      dc: { creators: ['甲某'] },
      content: {
        encoded: '<p>渡口停航第三天。</p>\n<p>来源：山城日报<br>记者：甲某<br>责任编辑：乙某</p>',
      },
    },
  ]);
});

test('a description is text, which readers take for HTML', async () => {
  await published('占比', { standfirst: '<占比> 升了，R&D 的 5<6，&amp; 是实体。' });
  expect(parseRssFeed(text()).items?.[0]?.description).toBe(
    '&lt;占比&gt; 升了，R&amp;D 的 5&lt;6，&amp;amp; 是实体。',
  );
});

test('who wrote a story and recorded it is named once', async () => {
  await published('渡口的声音', {
    contributors: [
      { role: '文字', name: '甲某' },
      { role: '录音', name: '甲某' },
    ],
  });
  expect(parseRssFeed(text()).items?.[0]?.dc?.creators).toEqual(['甲某']);
});

test('a channel has its own feed with its children’s stories, and an unknown one has none', async () => {
  await published('本地的稿件');
  await published('国际的稿件', { channelId: await testChannel('国际') });
  const titles = (channel: string) => parseRssFeed(text(channel)).items?.map((item) => item.title);
  expect(titles('news/local')).toEqual(['本地的稿件']);
  expect(titles('news')).toHaveLength(2);
  expect(feedText('news/nowhere', publisher)).toBeNull();
});

test('a killed story leaves all feeds at once, and a stub never enters', async () => {
  const story = await published('渡口恢复通航');
  await published('待补的稿件', { stub: true });
  expect(parseRssFeed(text()).items).toHaveLength(1);
  await kill({ by, id: story.id, reason: '内容有误' });
  expect(text() + text('news') + text('news/local')).not.toMatch(/渡口|待补/);
});

test('the guid stays when the address changes, the link follows', async () => {
  const story = await published('渡口恢复通航');
  const before = parseRssFeed(text()).items?.[0];
  const { path } = await changeAddress({ by, id: story.id, slug: 'ferry-back' });
  const after = parseRssFeed(text()).items?.[0];
  expect(after?.guid?.value).toBe(before?.guid?.value);
  expect(after?.link).toBe(origin + path);
});

test('control characters and the end of a CDATA section do no harm', async () => {
  const words = '甲\u0008乙]]>丙\u001F丁';
  await published('渡口\u0001恢复', {
    body: { version: 1, blocks: [{ type: 'paragraph', runs: plainRuns(words) }] },
  });
  const xml = text();
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  expect(parseRssFeed(xml).items?.[0]?.content?.encoded).toContain('甲乙]]&gt;丙丁');
});

test('a feed is the same bytes until something changes', async () => {
  await published('渡口恢复通航');
  const xml = text();
  setClock(Date.now() + 3_600_000);
  expect(text()).toBe(xml);
});

test('an empty site has a feed without items', () => {
  expect(parseRssFeed(text())).toMatchObject({ title: '今闻', description: '把今天说清楚' });
});

test('a feed that was kept is read anew after any act, so a changed name of the site shows too', async () => {
  await published('渡口恢复通航');
  const before = text();
  await saveSiteSettings({ by: { ...by, role: 'admin' }, input: { name: '山城网' } });
  const after = feedText('', { site: siteSettings(), origin });
  expect(before).toContain('<title>今闻</title>');
  expect(after).toContain('<title>山城网</title>');
});
