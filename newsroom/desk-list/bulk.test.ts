import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { editLock } from '#db/schema/editing.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now } from '#lib/clock.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { firstBrokenAudit } from '#newsroom/audit/record.ts';
import { publish } from '#newsroom/publication/publish.ts';
import {
  testChannel,
  testChief,
  testDraft,
  testInput,
  testReporter,
  testStory,
} from '#newsroom/publication/testing-articles.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { bulkMove } from './bulk-move.ts';
import { bulkTag } from './bulk-tag.ts';
import { bulkKill, bulkSpike } from './bulk-take-away.ts';
import { bulkSummary, typedTags } from './bulk.rule.ts';
import { wrongDeskItems } from './desk-item.ts';

useTestDatabase();

const seen = (path: string) => {
  const answer = readStory(path.replace('/article/', ''));
  return answer?.kind === 'story' ? answer.story : null;
};
const shownIn = (path: string) => seen(path)?.channels.at(-1)?.name;
const channelOf = (id: number) => readDraft(id)?.input.channelId;

test('moving a published story shows it to readers in its new channel at once, and names what is stale', async () => {
  const story = await testStory('甲');
  const draft = await testDraft('乙');
  const world = await testChannel('国际');
  const { lines, stale } = await bulkMove({ by: testChief, ids: [story.id, draft.id], channelId: world });
  expect(lines.map((one) => [one.headline, one.outcome])).toEqual([
    ['甲', 'done'],
    ['乙', 'done'],
  ]);
  expect(shownIn(story.path)).toBe('国际');
  expect(stale).toContain(story.path);
  expect(stale.filter((path) => path.startsWith('/news'))).not.toHaveLength(0);
  expect(readDraft(draft.id)).toMatchObject({ state: 'draft', input: { channelId: world } });
  expect(readDraft(story.id)?.changedSincePublication).toBe(false);
});

test('where the head holds more than readers see, only the head moves, and the answer says so', async () => {
  const story = await testStory('甲');
  await saveDraft({
    by: testChief,
    id: story.id,
    basedOn: story.revisionId,
    input: await testInput('甲，未定稿'),
  });
  const world = await testChannel('国际');
  const { lines, stale } = await bulkMove({ by: testChief, ids: [story.id], channelId: world });
  expect(lines[0]).toMatchObject({ outcome: 'done', note: expect.stringContaining('发布之后') });
  expect(stale).toEqual([]);
  expect([seen(story.path)?.title, shownIn(story.path)]).toEqual(['甲', '本地']);
  expect(channelOf(story.id)).toBe(world);
});

test('who may not publish changes the head alone, and is told so', async () => {
  const story = await testStory('甲');
  const { lines } = await bulkTag({ by: testReporter, ids: [story.id], add: ['渡口'], remove: [] });
  expect(lines[0]).toMatchObject({ outcome: 'done', note: expect.stringContaining('读者看到的还是原来的') });
  expect(readDraft(story.id)?.input.tags).toEqual(['渡口']);
  expect(readDraft(story.id)?.changedSincePublication).toBe(true);
});

test('tags are added and taken away together; an article that stays as it was is not saved anew', async () => {
  const one = await testDraft('甲', { tags: ['旧', '渡口'] });
  const two = await testDraft('乙', { tags: ['渡口', '新'] });
  const { lines } = await bulkTag({ by: testChief, ids: [one.id, two.id], add: ['新'], remove: ['旧'] });
  expect(readDraft(one.id)?.input.tags).toEqual(['渡口', '新']);
  expect(readDraft(two.id)?.input.tags).toEqual(['渡口', '新']);
  expect(lines.map((one) => one.outcome)).toEqual(['done', 'same']);
  expect(bulkSummary('已改标签', lines)).toBe('已改标签 1 篇，1 篇原来就是这样。');
  await expect(bulkTag({ by: testChief, ids: [one.id], add: ['新'], remove: ['新'] })).rejects.toMatchObject({
    field: 'remove',
  });
});

test('one that is refused stops no other', async () => {
  const tags = Array.from({ length: 20 }, (_, n) => `标签${n}`);
  const full = await testDraft('满', { tags });
  const other = await testDraft('空');
  const { lines } = await bulkTag({
    by: testChief,
    ids: [full.id, 999, other.id],
    add: ['又一个'],
    remove: [],
  });
  expect(lines.map((line) => line.outcome)).toEqual(['refused', 'refused', 'done']);
  expect(readDraft(full.id)?.input.tags).toEqual(tags);
  expect(bulkSummary('已改标签', lines)).toBe('已改标签 1 篇，2 篇没有办成。');
});

test('killing takes the published ones and says why not the others', async () => {
  const story = await testStory('甲');
  const draft = await testDraft('乙');
  const { lines, stale } = await bulkKill({ by: testChief, ids: [story.id, draft.id], reason: '误发' });
  expect(lines.map((one) => one.outcome)).toEqual(['done', 'refused']);
  expect(readStory(story.path.replace('/article/', ''))?.kind).toBe('killed');
  expect(stale).toContain(story.path);
  expect(readDraft(draft.id)?.state).toBe('draft');
  expect(firstBrokenAudit()).toBeNull();
  expect(wrongDeskItems()).toBe(0);
});

test('spiking takes drafts and refuses what readers see', async () => {
  const story = await testStory('甲');
  const draft = await testDraft('乙');
  const { lines } = await bulkSpike({ by: testChief, ids: [story.id, draft.id] });
  expect(lines.map((one) => one.outcome)).toEqual(['refused', 'done']);
  expect(readDraft(draft.id)?.state).toBe('spiked');
});

test('rights hold for each article: a role without them, and a person limited to channels', async () => {
  const local = await testChannel();
  const world = await testChannel('国际');
  const [here, there] = [await testDraft('甲'), await testDraft('乙', { channelId: world })];
  await expect(bulkKill({ by: testReporter, ids: [here.id], reason: '误发' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const limited = { ...testReporter, channels: [local] };
  const { lines } = await bulkTag({ by: limited, ids: [here.id, there.id], add: ['新'], remove: [] });
  expect(lines.map((one) => one.outcome)).toEqual(['done', 'refused']);
  await expect(bulkMove({ by: limited, ids: [here.id], channelId: world })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const moved = await bulkMove({ by: limited, ids: [there.id], channelId: local });
  expect(moved.lines[0]?.outcome).toBe('refused');
});

test('an article that someone else is writing is left alone', async () => {
  const { id } = await testDraft('甲');
  await write((tx) =>
    tx
      .insert(editLock)
      .values({ articleId: id, staffId: 'z', staffName: '张三', tab: 't', since: now(), seenAt: now() })
      .run(),
  );
  const { lines } = await bulkTag({ by: testChief, ids: [id], add: ['新'], remove: [] });
  expect(lines[0]).toMatchObject({ outcome: 'refused', note: expect.stringContaining('张三 正在编辑') });
  expect(db().select().from(editLock).all()).toHaveLength(1);
});

test('a story that was killed keeps quiet when it is moved', async () => {
  const story = await testStory('甲');
  await bulkKill({ by: testChief, ids: [story.id], reason: '误发' });
  const world = await testChannel('国际');
  const { lines, stale } = await bulkMove({ by: testChief, ids: [story.id], channelId: world });
  expect(lines[0]?.outcome).toBe('done');
  expect(stale).toEqual([]);
  expect(readDraft(story.id)?.state).toBe('killed');
  await publish({ by: testChief, id: story.id, override: '核实无误' });
  expect(shownIn(story.path)).toBe('国际');
});

test('tags are typed with any mark between them', () => {
  expect(typedTags(' 渡口，通航、#水位;渡口\n防汛 ')).toEqual(['渡口', '通航', '水位', '防汛']);
});
