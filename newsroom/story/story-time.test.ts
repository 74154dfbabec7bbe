import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ensureLists } from '#bin/ensure-lists.ts';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { audit } from '#db/schema/audit.ts';
import { livePost } from '#db/schema/live.ts';
import { publication } from '#db/schema/publication.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { restore } from '#newsroom/article/restore.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { bulkMove } from '#newsroom/desk-list/bulk-move.ts';
import { newestDays } from '#newsroom/list/read-list.ts';
import { addPost } from '#newsroom/live/live-post.ts';
import { startLive } from '#newsroom/live/live-state.ts';
import { changeAddress } from '#newsroom/publication/change-address.ts';
import { publish } from '#newsroom/publication/publish.ts';
import {
  testChannel,
  testChief as by,
  testDraft,
  testInput,
  testStory,
} from '#newsroom/publication/testing-articles.ts';
import { readStory } from './read-story.ts';
import { channelItems } from './story-items.ts';

useTestDatabase();

const override = '测试';
const minute = 60_000;
const day = 24 * 60 * minute;
const inTwoDays = () => now() + 2 * day;
const seen = (path: string) => {
  const answer = readStory(path.replace('/article/', ''));
  if (answer?.kind !== 'story') throw new Error('no story');
  return answer.story;
};

test('a story whose time is yet to come is not published, and told why and what to do', async () => {
  setClock(fromBeijing(2026, 12, 1, 9, 0));
  const { id } = await testDraft('明天的事', { storyTime: fromBeijing(2026, 12, 3, 9, 0) });
  await expect(publish({ by, id, override })).rejects.toMatchObject({
    code: 'state',
    field: 'storyTime',
    message: expect.stringMatching(/2026年12月3日 09:00.*还没有到.*改早/),
  });
  expect(readDraft(id)).toMatchObject({ state: 'draft', path: null });
  setClock(fromBeijing(2026, 12, 3, 9, 0));
  await publish({ by, id, override });
  expect(readDraft(id)).toMatchObject({ state: 'published', path: expect.stringMatching(/^\/article\//) });
});

test('a clock that runs ahead by a minute or two holds nobody off', async () => {
  const near = await testDraft('甲', { storyTime: now() + minute });
  await publish({ by, id: near.id, override });
  const far = await testDraft('乙', { storyTime: now() + 5 * minute });
  await expect(publish({ by, id: far.id, override })).rejects.toMatchObject({ field: 'storyTime' });
});

test('a published story is not dated ahead: by a save, by a restored version, together with others', async () => {
  const story = await testStory('甲');
  const before = seen(story.path).time;
  const ahead = await testInput('甲', { storyTime: inTwoDays() });
  await saveDraft({ by, id: story.id, basedOn: story.revisionId, input: ahead });
  await expect(publish({ by, id: story.id, override })).rejects.toMatchObject({ field: 'storyTime' });
  const draft = readDraft(story.id);
  const other = { ...by, id: 'other', name: '许总编' };
  const basedOn = draft?.revisionId ?? 0;
  await saveDraft({ by: other, id: story.id, basedOn, input: await testInput('甲') });
  await restore({ by, id: story.id, number: 2 });
  await expect(publish({ by, id: story.id, override })).rejects.toMatchObject({ field: 'storyTime' });
  await bulkMove({ by, ids: [story.id], channelId: await testChannel('国际') });
  await changeAddress({ by, id: story.id, slug: 'first' });
  expect(seen('/article/first').time).toBe(before);
});

test('what is no time is refused wherever one comes in, and names its field', async () => {
  const wrong = [9e15, -9e15, 1.5, fromBeijing(1899, 12, 31), now() + 400 * day];
  for (const storyTime of wrong) {
    await expect(createDraft({ by, input: await testInput('甲', { storyTime }) })).rejects.toMatchObject({
      code: 'invalid',
      field: 'storyTime',
      message: expect.stringContaining('1900 年'),
    });
  }
  const live = await testStory('直播', { type: 'live' });
  await startLive({ by, articleId: live.id });
  for (const at of [9e15, -9e15, 1.5, Number.NaN, now() + 5 * minute]) {
    const body = { version: 1 as const, blocks: [] };
    await expect(addPost({ by, articleId: live.id, headline: '开始', body, at })).rejects.toMatchObject({
      field: 'at',
    });
  }
  expect(db().select().from(livePost).all()).toEqual([]);
});

/** As a store of an earlier version may hold it. */
function misdate(id: number, storyTime: number): void {
  db().update(publication).set({ storyTime }).where(eq(publication.articleId, id)).run();
  db().run(`UPDATE placement SET storyTime = ${storyTime} WHERE articleId = ${id}`);
  const published = db().select().from(publication).where(eq(publication.articleId, id)).get();
  db()
    .update(revision)
    .set({ storyTime })
    .where(eq(revision.id, published?.revisionId ?? 0))
    .run();
}

test.each([9e15, -9e15, Date.UTC(2999, 0, 1)])(
  'a published story of an older store whose time is %d bears the time it went out',
  async (storyTime) => {
    const story = await testStory('甲');
    await testStory('乙');
    misdate(story.id, storyTime);
    const published = db().select().from(publication).where(eq(publication.articleId, story.id)).get();
    expect(seen(story.path).time).toBe(published?.publishedAt);
    expect(channelItems(0, { limit: 9 }).map((item) => Math.abs(item.time - now()) < day)).toEqual([
      true,
      true,
    ]);
    expect(newestDays({ kind: 'channel', id: 0 }, 9).every((one) => one.day < '2900')).toBe(true);
    expect(readDraft(story.id)?.input.headline).toBe('甲');
  },
);

test('a start mends the times and the lists of an older store, once, and says so', async () => {
  setClock(fromBeijing(2026, 11, 30, 8, 0));
  const story = await testStory('甲');
  const none = await testStory('丙');
  setClock(fromBeijing(2026, 11, 30, 9, 0));
  await testStory('乙');
  misdate(story.id, fromBeijing(2026, 12, 24));
  misdate(none.id, 9e15);
  await ensureLists();
  await ensureLists();
  expect(channelItems(0, { limit: 9 }).map((item) => item.title)).toEqual(['乙', '丙', '甲']);
  const acts = db().select().from(audit).where(eq(audit.verb, 'mendStoryTime')).all();
  expect(acts.map((act) => act.articleId)).toEqual([none.id, story.id].toSorted((a, b) => a - b));
  expect(readDraft(story.id)?.input.storyTime).toBe(fromBeijing(2026, 12, 24));
});

test('a clock that was put back for a while dates no story anew', async () => {
  setClock(fromBeijing(2026, 11, 30, 8, 0));
  const story = await testStory('甲', { storyTime: fromBeijing(2026, 11, 29) });
  setClock(fromBeijing(2020, 1, 1));
  await ensureLists();
  expect(seen(story.path).time).toBe(fromBeijing(2026, 11, 29));
});
