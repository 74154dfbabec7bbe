import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { testStory } from '#newsroom/publication/testing-articles.ts';
import { readChannelPage } from './read-channel.ts';
import { readNamePage } from './read-name.ts';

useTestDatabase();

async function threeStories() {
  setClock(fromBeijing(2026, 3, 1, 9));
  await testStory('渡口停航', { tags: ['渡口', '天气'], contributors: [{ role: '记者', name: '沈予安' }] });
  setClock(fromBeijing(2026, 3, 2, 9));
  await testStory('渡口恢复通航', {
    tags: ['渡口', '宁江'],
    contributors: [
      { role: '记者', name: '沈予安' },
      { role: '摄影', name: '陈屿' },
    ],
  });
  await testStory('待补的稿件', { stub: true, tags: ['没有页面'] });
}

test('a channel’s page names what its stories are about and by whom, most of them first', async () => {
  await threeStories();
  const part = readChannelPage('news/local')?.part;
  expect(part?.along.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'tag 渡口',
    'reporter 沈予安',
    'tag 宁江',
    'photographer 陈屿',
    'tag 天气',
  ]);
  const day = readChannelPage('news/local', { page: null, day: '2026-03-01' })?.part;
  expect(day?.along.map(({ name }) => name)).toEqual(['渡口', '天气', '沈予安']);
});

test('a name’s page says since when, where to follow it, and what it goes with, itself left out', async () => {
  await threeStories();
  expect(readNamePage('reporter', 'shen-yu-an', null)).toMatchObject({
    name: '沈予安',
    feed: '/feeds/reporter/shen-yu-an/rss.xml',
    since: fromBeijing(2026, 3, 1, 9),
    part: {
      total: 2,
      along: [{ name: '渡口', path: '/tag/du-kou' }, { name: '宁江' }, { name: '陈屿' }, { name: '天气' }],
    },
  });
  expect(readNamePage('reporter', 'nobody', null)).toBeNull();
});
