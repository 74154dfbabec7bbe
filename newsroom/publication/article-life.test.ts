import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { audit } from '#db/schema/audit.ts';
import { queue } from '#db/schema/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { spike } from '#newsroom/article/spike.ts';
import { firstBrokenAudit } from '#newsroom/audit/record.ts';
import { readChannelPage } from '#newsroom/front/read-channel.ts';
import { readFront } from '#newsroom/front/read-front.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { changeAddress } from './change-address.ts';
import { completeStub } from './complete-stub.ts';
import { correct } from './correct.ts';
import { kill } from './kill.ts';
import { publish } from './publish.ts';
import {
  testChief as chief,
  testDraft,
  testInput as input,
  testReporter as reporter,
  testStory,
} from './testing-articles.ts';

useTestDatabase();

const override = '突发，先发后审';

const shownTitle = (path: string) => {
  const answer = readStory(path.replace('/article/', ''));
  return answer?.kind === 'story' ? answer.story.title : answer?.kind;
};

test('a published story answers at the day of its first publication and its short id', async () => {
  setClock(fromBeijing(2026, 3, 1, 0, 30));
  const story = await testStory('渡口恢复通航');
  expect(story.path).toBe(`/article/20260301-${story.publicId}`);
  expect(shownTitle(story.path)).toBe('渡口恢复通航');
  expect(readStory(story.publicId)).toEqual({ kind: 'moved', path: story.path });
});

test('editing a published story changes nothing for readers until it is published again', async () => {
  const story = await testStory('渡口恢复通航');
  const content = await input('渡口今晨恢复通航');
  const saved = await saveDraft({ by: reporter, id: story.id, basedOn: story.revisionId, input: content });
  expect(saved.revisionId).not.toBe(story.revisionId);
  expect(shownTitle(story.path)).toBe('渡口恢复通航');
  expect(readDraft(story.id)?.changedSincePublication).toBe(true);
  await publish({ by: chief, id: story.id, override });
  expect(shownTitle(story.path)).toBe('渡口今晨恢复通航');
});

test('a save that is based on an older head is refused, and the newer one stays', async () => {
  const draft = await testDraft('一');
  await saveDraft({ by: reporter, id: draft.id, basedOn: draft.revisionId, input: await input('二') });
  const late = saveDraft({ by: chief, id: draft.id, basedOn: draft.revisionId, input: await input('三') });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
  expect(readDraft(draft.id)?.input.headline).toBe('二');
});

test('an author saving again within ten minutes goes on with the same revision, later makes a new one', async () => {
  setClock(1_000_000);
  const draft = await createDraft({ by: reporter, input: await input('一') });
  const same = await saveDraft({
    by: reporter,
    id: draft.id,
    basedOn: draft.revisionId,
    input: await input('二'),
  });
  expect(same.revisionId).toBe(draft.revisionId);
  setClock(1_000_000 + 11 * 60_000);
  const later = await saveDraft({
    by: reporter,
    id: draft.id,
    basedOn: draft.revisionId,
    input: await input('三'),
  });
  expect(later.revisionId).not.toBe(draft.revisionId);
});

test('publishing unreviewed copy wants a reason from someone who may, and the audit names both', async () => {
  const draft = await testDraft('渡口恢复通航');
  await expect(publish({ by: chief, id: draft.id })).rejects.toMatchObject({
    code: 'state',
    field: 'override',
  });
  const deskChief: Person = { id: null, name: '李主任', role: 'deskChief' };
  await expect(publish({ by: deskChief, id: draft.id, override })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(publish({ by: reporter, id: draft.id, override })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await publish({ by: chief, id: draft.id, override });
  const line = readDraft(draft.id)?.history[0];
  expect(line).toMatchObject({ verb: 'publish', staffName: '周总编', detail: { override } });
});

test('a picture without caption or credit stops the publication and says which', async () => {
  const figure = { type: 'figure' as const, mediaId: 'aaaaaaaaaaaa', caption: '渡口', credit: '', alt: '' };
  const draft = await createDraft({
    by: chief,
    input: await input('渡口恢复通航', { body: { version: 1, blocks: [figure] } }),
  });
  await expect(publish({ by: chief, id: draft.id, override })).rejects.toMatchObject({ field: 'figures.0' });
});

test('a story that was killed in error comes back at the time and the address that readers knew', async () => {
  setClock(fromBeijing(2026, 3, 1, 10, 0));
  const story = await testStory('渡口恢复通航');
  await changeAddress({ by: chief, id: story.id, slug: 'ferry-b' });
  await changeAddress({ by: chief, id: story.id, slug: 'ferry-a' });
  await changeAddress({ by: chief, id: story.id, slug: 'ferry-b' });
  setClock(fromBeijing(2026, 3, 1, 11, 0));
  const later = await testStory('首班船开出');
  const titles = () => readChannelPage('news')?.part.items.map((one) => one.title);
  const before = { found: readStory('ferry-b'), titles: titles() };
  setClock(fromBeijing(2026, 3, 2, 9, 0));
  await kill({ by: chief, id: story.id, reason: '误发' });
  expect(titles()).toEqual(['首班船开出']);
  setClock(fromBeijing(2026, 3, 2, 9, 30));
  const { path } = await publish({ by: chief, id: story.id, override });
  expect(path).toBe('/article/ferry-b');
  expect({ found: readStory('ferry-b'), titles: titles() }).toEqual(before);
  expect(readStory('ferry-a')).toEqual({ kind: 'moved', path: '/article/ferry-b' });
  expect(shownTitle(later.path)).toBe('首班船开出');
});

test('a killed story leaves a tombstone at every address it had, and no list shows it', async () => {
  const story = await testStory('渡口恢复通航');
  const moved = await changeAddress({ by: chief, id: story.id, slug: 'ferry-back' });
  const { stale } = await kill({ by: chief, id: story.id, reason: '事实有误' });
  expect(stale).toEqual(
    expect.arrayContaining([story.path, moved.path, '/', '/news', '/news/local', '/rolling']),
  );
  expect(shownTitle(story.path)).toBe('killed');
  expect(shownTitle(moved.path)).toBe('killed');
  expect(readFront().lead).toBeNull();
  expect(readChannelPage('news')?.part.items).toEqual([]);
  await publish({ by: chief, id: story.id, override });
  expect(shownTitle(moved.path)).toBe('渡口恢复通航');
});

test('an old address leads to the new one, and nobody else may take it', async () => {
  const story = await testStory('渡口恢复通航');
  const other = await testStory('新桥通车');
  const moved = await changeAddress({ by: chief, id: story.id, slug: 'ferry-back' });
  expect(readStory(story.path.replace('/article/', ''))).toEqual({ kind: 'moved', path: moved.path });
  const slug = story.path.replace('/article/', '');
  await expect(changeAddress({ by: chief, id: other.id, slug })).rejects.toMatchObject({ field: 'slug' });
});

test('a stub can be read but stands in no list until it is completed', async () => {
  const draft = await testDraft('渡口快讯', { stub: true });
  const { path } = await publish({ by: chief, id: draft.id, override });
  expect(shownTitle(path)).toBe('渡口快讯');
  expect(readChannelPage('news')?.part.items).toHaveLength(0);
  const { stale } = await completeStub({ by: chief, id: draft.id });
  expect(stale).toContain('/news');
  expect(readChannelPage('news')?.part.items).toHaveLength(1);
});

test('a story that another lists as related makes that other stale', async () => {
  const first = await testStory('渡口恢复通航');
  const second = await testStory('新桥通车', { related: [{ id: first.id, relation: 'related' }] });
  const { stale } = await kill({ by: chief, id: first.id, reason: '事实有误' });
  expect(stale).toContain(second.path);
});

test('a correction is public at once, and only on a published story', async () => {
  const story = await testStory('渡口恢复通航');
  await correct({ by: chief, id: story.id, text: '首班船为七时，不是六时。' });
  const answer = readStory(story.path.replace('/article/', ''));
  expect(answer?.kind === 'story' && answer.story.corrections[0]?.text).toBe('首班船为七时，不是六时。');
  const draft = await testDraft('新桥通车');
  await expect(correct({ by: chief, id: draft.id, text: '无' })).rejects.toMatchObject({ code: 'state' });
});

test('a draft can be spiked, a published story cannot', async () => {
  const draft = await createDraft({ by: chief, input: await input('新桥通车'), importKey: 'k' });
  await spike({ by: chief, id: draft.id });
  expect(readDraft(draft.id)?.state).toBe('spiked');
  const story = await testStory('渡口恢复通航');
  await expect(spike({ by: chief, id: story.id })).rejects.toMatchObject({ code: 'state' });
});

test('what a publication made stale is queued in the same transaction', async () => {
  const story = await testStory('渡口恢复通航');
  const rows = db().select().from(queue).all();
  expect(rows.filter((row) => row.job === 'expire').map((row) => row.payload)).toContainEqual({
    paths: story.stale,
  });
});

test('the audit cannot be changed, and a row that was changed behind SQLite breaks the chain', async () => {
  await testStory('渡口恢复通航');
  expect(firstBrokenAudit()).toBeNull();
  expect(() => db().update(audit).set({ staffName: '别人' }).run()).toThrow('append-only');
  db().$client.exec('DROP TRIGGER auditNoUpdate');
  db().$client.prepare("UPDATE audit SET staffName = '别人' WHERE id = 2").run();
  expect(firstBrokenAudit()).toBe(2);
});
