import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { channelAddress } from '#db/schema/channel.ts';
import { useTestDatabase } from '#db/testing.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { GET } from './route.ts';

useTestDatabase();

test('the feed of a channel that moved leads to the new address, for ever', async () => {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '单县' }]));
  db().insert(channelAddress).values({ path: 'dan-xian', channelId }).run();
  const feed = (...path: string[]) => GET(new Request('http://x/'), { params: Promise.resolve({ path }) });
  const moved = await feed('dan-xian', 'rss.xml');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/feeds/shan-xian/rss.xml']);
  expect((await feed('shan-xian', 'rss.xml')).status).toBe(200);
  expect((await feed('elsewhere', 'rss.xml')).status).toBe(404);
});
