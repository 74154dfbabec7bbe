import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { useTestDatabase } from '#db/testing.ts';
import { isRefusal } from '#lib/refusal.ts';
import { bulkUnspike } from '#newsroom/desk-list/bulk-take-away.ts';
import { wrongDeskItems } from '#newsroom/desk-list/desk-item.ts';
import { kill } from '#newsroom/publication/kill.ts';
import {
  testChief,
  testDraft,
  testInput,
  testReporter,
  testStory,
} from '#newsroom/publication/testing-articles.ts';
import { autosave, firstSave } from './autosave.ts';
import { readDraft } from './read-draft.ts';
import { restore } from './restore.ts';
import { createDraft, saveDraft } from './save-draft.ts';
import { spike } from './spike.ts';
import { unspike } from './unspike.ts';

useTestDatabase();

const by = { ...testChief, id: 'chief' };
const tab = 'tab00000001';
const texts = (id: number) =>
  db().select({ headline: revision.headline }).from(revision).where(eq(revision.articleId, id)).all();
const keyOf = (id: number) =>
  db().select({ key: article.importKey }).from(article).where(eq(article.id, id)).get()?.key;
const refusalOf = (saving: Promise<unknown>) =>
  saving.then(
    () => 'saved',
    (error: unknown) => (isRefusal(error) ? `${error.code}: ${error.message}` : 'failed'),
  );

test('a story that was dropped takes no save in any way, and each says why', async () => {
  const input = await testInput('改过');
  const made = await firstSave({ by, tab, key: '0123456789abcdef', input: await testInput('原样') });
  if (made.kind !== 'saved') throw new Error(made.kind);
  const { id, revisionId, saves } = made;
  const basedOn = { revisionId, saves };
  await saveDraft({ by: { ...by, id: 'other' }, id, basedOn, input: await testInput('二') });
  await spike({ by, id });
  const before = texts(id);
  const refused = 'state: 这篇稿件已弃用，恢复以后才能存。';
  const order = { by, id, tab, basedOn, input, aside: null, merged: null };
  expect(await refusalOf(autosave(order))).toBe(refused);
  expect(await refusalOf(saveDraft({ by, id, basedOn, input }))).toBe(refused);
  expect(await refusalOf(restore({ by, id, number: 1 }))).toBe(refused);
  expect(texts(id)).toEqual(before);
  expect(readDraft(id)?.state).toBe('spiked');
});

test('it comes back as it was, takes saves again, and the page that it came from is known again', async () => {
  const { id, revisionId, saves } = await createDraft({
    by,
    input: await testInput('新桥通车'),
    importKey: 'key',
  });
  await spike({ by, id });
  expect(keyOf(id)).toBeNull();
  expect(await unspike({ by, id })).toBe(true);
  expect(await unspike({ by, id })).toBe(false);
  expect(readDraft(id)).toMatchObject({ state: 'draft', input: { headline: '新桥通车' } });
  expect(readDraft(id)?.history.map((one) => one.verb)).toEqual(
    expect.arrayContaining(['create', 'spike', 'unspike']),
  );
  expect(keyOf(id)).toBe('key');
  expect(wrongDeskItems()).toBe(0);
  const basedOn = { revisionId, saves };
  await saveDraft({ by, id, basedOn, input: await testInput('新桥今晨通车') });
  expect(readDraft(id)?.input.headline).toBe('新桥今晨通车');
});

test('a page that came in again meanwhile keeps its key', async () => {
  const first = await createDraft({ by, input: await testInput('甲'), importKey: 'key' });
  await spike({ by, id: first.id });
  const second = await createDraft({ by, input: await testInput('甲'), importKey: 'key' });
  await unspike({ by, id: first.id });
  expect([keyOf(first.id), keyOf(second.id)]).toEqual([null, 'key']);
});

test('what readers once had is withdrawn still', async () => {
  const story = await testStory('渡口停航');
  await kill({ by, id: story.id, reason: '误发' });
  await spike({ by, id: story.id });
  await unspike({ by, id: story.id });
  expect(readDraft(story.id)).toMatchObject({ state: 'killed', path: null });
});

test('who may drop a story may bring it back, one or many, and nobody else', async () => {
  const [one, other] = [await testDraft('甲'), await testDraft('乙')];
  await spike({ by, id: one.id });
  await expect(unspike({ by: testReporter, id: one.id })).rejects.toMatchObject({ code: 'forbidden' });
  const { lines } = await bulkUnspike({ by, ids: [one.id, other.id] });
  expect(lines.map((line) => line.outcome)).toEqual(['done', 'same']);
  await expect(bulkUnspike({ by: testReporter, ids: [one.id] })).rejects.toMatchObject({ code: 'forbidden' });
});
