import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { channelAddress } from '#db/schema/channel.ts';
import { nameAddress, nameList } from '#db/schema/lists.ts';
import { useTestDatabase } from '#db/testing.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { testStory } from '#newsroom/publication/testing-articles.ts';
import { GET } from './route.ts';

useTestDatabase();

const feed = (...path: string[]) => GET(new Request('http://x/'), { params: Promise.resolve({ path }) });

test('the feed of a channel that moved leads to the new address, for ever', async () => {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '单县' }]));
  db().insert(channelAddress).values({ path: 'dan-xian', channelId }).run();
  const moved = await feed('dan-xian', 'rss.xml');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/feeds/shan-xian/rss.xml']);
  expect((await feed('shan-xian', 'rss.xml')).status).toBe(200);
  expect((await feed('elsewhere', 'rss.xml')).status).toBe(404);
});

test('a tag, a reporter and a source have feeds of their own, and a name that moved leads on', async () => {
  await testStory('渡口恢复通航', {
    tags: ['渡口'],
    sourceName: '山城日报',
    contributors: [{ role: '记者', name: '单小舟' }],
  });
  await testStory('别的稿件');
  const lists = db().select().from(nameList).all();
  expect(lists).toHaveLength(3);
  for (const { kind, slug, name } of lists) {
    const text = await (await feed(kind, slug, 'rss.xml')).text();
    expect(text).toContain(`<title>今闻 · ${name}</title>`);
    expect(text).toContain('渡口恢复通航');
    expect(text).not.toContain('别的稿件');
  }
  const reporter = lists.find(({ kind }) => kind === 'reporter');
  db()
    .insert(nameAddress)
    .values({ kind: 'reporter', slug: 'dan-xiao-zhou', listId: reporter?.id ?? 0 })
    .run();
  const moved = await feed('reporter', 'dan-xiao-zhou', 'rss.xml');
  expect([moved.status, moved.headers.get('location')]).toEqual([
    308,
    `/feeds/reporter/${reporter?.slug}/rss.xml`,
  ]);
  expect((await feed('tag', 'nobody', 'rss.xml')).status).toBe(404);
});
