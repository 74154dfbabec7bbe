import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { write } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { readLive } from '#newsroom/live/read-live.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { liveCommand } from './live.ts';

useTestDatabase();

const by: Person = { id: null, name: '钱编', role: 'editor' };
const printed: string[] = [];
let story = '';

beforeEach(async () => {
  setClock(fromBeijing(2026, 3, 2, 15, 40));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '本地' }]));
  story = (await createDraft({ by, input: { ...blankInput(channelId), headline: '大桥合龙' } })).publicId;
});
afterEach(() => {
  vi.restoreAllMocks();
  printed.length = 0;
});

const lines = (): unknown[] => printed.map((line) => JSON.parse(line));
const view = () => readLive(1, { order: 'newest', page: null });

test('a draft of any kind goes out as a live, takes posts, and ends, with one line of JSON each', async () => {
  const { stale } = await liveCommand.run(['start', story]);
  expect(stale).toEqual(expect.arrayContaining(['/', `/article/20260302-${story}`]));
  const words = ['--headline', '起吊', '--text', '第一句。\n第二句。', '--at', '15:20', '--key'];
  await liveCommand.run(['post', story, ...words]);
  await liveCommand.run(['pin', '1']);
  await liveCommand.run(['change', '1', '--headline', '开始起吊']);
  await liveCommand.run(['end', story]);
  expect(lines()).toEqual([
    { live: 'start', story: 1, url: `/article/20260302-${story}` },
    { live: 'post', story: 1, post: 1, url: `/article/20260302-${story}#p1` },
    { live: 'pin', post: 1 },
    { live: 'change', post: 1 },
    { live: 'end', story: 1 },
  ]);
  expect(view()?.endedAt).not.toBeNull();
  expect(view()?.pinned).toMatchObject({
    headline: '开始起吊',
    at: fromBeijing(2026, 3, 2, 15, 20),
    keyEvent: true,
  });
  expect(view()?.pinned?.body.blocks).toHaveLength(2);
});

test('a mark is taken off again, and a removed post is gone', async () => {
  await liveCommand.run(['start', story]);
  await liveCommand.run(['post', story, '--text', '合龙段离船。', '--pin', '--key']);
  await liveCommand.run(['pin', '1', '--off']);
  await liveCommand.run(['key', '1', '--off']);
  expect(view()).toMatchObject({ pinned: null, keyEvents: [], total: 1 });
  await liveCommand.run(['remove', '1']);
  expect(view()?.total).toBe(0);
});

test('what cannot be understood is told with the usage', async () => {
  await expect(liveCommand.run(['stop', story])).rejects.toThrow('用法');
  await expect(liveCommand.run(['post'])).rejects.toThrow('用法');
  await expect(liveCommand.run(['pin', 'first'])).rejects.toThrow('编号');
  await liveCommand.run(['start', story]);
  await expect(liveCommand.run(['post', story, '--text', '早', '--at', '25:00'])).rejects.toThrow('时间');
});
