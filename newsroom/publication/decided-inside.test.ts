import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { audit } from '#db/schema/audit.ts';
import { slotFill } from '#db/schema/front.ts';
import { livePost } from '#db/schema/live.ts';
import { staff } from '#db/schema/staff.ts';
import { useTestDatabase } from '#db/testing.ts';
import { holdLock } from '#newsroom/article/edit-lock.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { spike } from '#newsroom/article/spike.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { bulkMove } from '#newsroom/desk-list/bulk-move.ts';
import { bulkKill, bulkSpike } from '#newsroom/desk-list/bulk-take-away.ts';
import { fillSlot } from '#newsroom/front/fill-slot.ts';
import { addPost } from '#newsroom/live/live-post.ts';
import { startLive } from '#newsroom/live/live-state.ts';
import { storeMedia } from '#newsroom/media/store-media.ts';
import { saveSiteSettings, siteSettings } from '#newsroom/site/settings.ts';
import { addStaff } from '#newsroom/staff/add-staff.ts';
import { putChannels } from '#newsroom/staff/change-staff.ts';
import { signedInAs } from '#newsroom/staff/testing-staff.ts';
import { kill } from './kill.ts';
import { publishWhenReady } from './publish-when-ready.ts';
import { publish } from './publish.ts';
import {
  outcomes,
  testChannel,
  testChief as by,
  testDraft,
  testInput,
  testStory,
} from './testing-articles.ts';

useTestDatabase();

const override = '突发';
const acts = (articleId: number, verb: string) =>
  db()
    .select()
    .from(audit)
    .where(eq(audit.articleId, articleId))
    .all()
    .filter((act) => act.verb === verb);
const demote = (id: string) => db().update(staff).set({ role: 'reporter' }).where(eq(staff.id, id)).run();

/** A draft whose picture has yet to be made: publishing it takes a while. */
async function slowDraft(headline: string) {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#123' } })
    .jpeg()
    .toBuffer();
  const { id: mediaId } = await storeMedia({ by, fileName: 'a.jpg', bytes });
  const figure = { type: 'figure' as const, mediaId, caption: '渡口', credit: '张三摄', alt: '' };
  return testDraft(headline, { body: { version: 1, blocks: [figure] } });
}

test('rights that end while pictures are made publish nothing', async () => {
  const { person } = await signedInAs({ role: 'chief' });
  const { id } = await slowDraft('渡口停航');
  const publishing = publishWhenReady({ by: person, id, override });
  demote(person.id);
  await expect(publishing).rejects.toMatchObject({ code: 'forbidden' });
  expect(readDraft(id)).toMatchObject({ state: 'draft', path: null });
});

test('a person who was stopped, or whose channels went, does nothing more with an old session', async () => {
  const story = await testStory('甲');
  const stopped = (await signedInAs({ role: 'chief', username: 'wang' })).person;
  db().update(staff).set({ stopped: true }).where(eq(staff.id, stopped.id)).run();
  const moved = (await signedInAs({ role: 'deskChief', username: 'qian' })).person;
  const elsewhere = await testChannel('国际');
  db().transaction((tx) => putChannels(tx, { id: moved.id, role: 'deskChief', channels: [elsewhere] }));
  for (const person of [stopped, moved]) {
    await expect(
      kill({ by: { ...person, role: 'chief' }, id: story.id, reason: '误发' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      saveDraft({ by: person, id: story.id, basedOn: story.revisionId, input: await testInput('改') }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      fillSlot({ by: person, slot: 'lead', position: 0, articleId: story.id }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  }
  await expect(saveSiteSettings({ by: stopped, input: { name: '改名' } })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(siteSettings().name).not.toBe('改名');
  expect(db().select().from(slotFill).all()).toEqual([]);
});

test('an admin whose rights end while a password is hashed adds nobody', async () => {
  const { person } = await signedInAs({ role: 'admin' });
  const adding = addStaff({ by: person, username: 'new.one', name: '新人', role: 'admin' });
  demote(person.id);
  await expect(adding).rejects.toMatchObject({ code: 'forbidden' });
  expect(db().select().from(staff).all()).toHaveLength(1);
});

test('a story that is dropped while its pictures are made is not published', async () => {
  const { id } = await slowDraft('渡口停航');
  const publishing = publishWhenReady({ by, id, override });
  await spike({ by, id });
  await expect(publishing).rejects.toMatchObject({ code: 'state' });
  expect(readDraft(id)).toMatchObject({ state: 'spiked', path: null });
});

test('publishing twice is one publication; a text that moved on in between is refused', async () => {
  const { id, revisionId, saves } = await testDraft('渡口停航');
  const order = { by, id, override, expected: { revisionId, saves } };
  const [one, two] = await Promise.all([publish(order), publish(order)]);
  expect(one.path).toBe(two.path);
  expect(acts(id, 'publish')).toHaveLength(1);
  const changed = saveDraft({ by, id, basedOn: revisionId, input: await testInput('渡口复航') });
  const late = publish(order);
  expect(outcomes(await Promise.allSettled([changed, late]))).toEqual(['conflict', 'done']);
  expect(acts(id, 'publish')).toHaveLength(1);
});

test('what is done twice at the same time is done once', async () => {
  const killed = await testStory('甲');
  const both = [1, 2].map(() => kill({ by, id: killed.id, reason: '误发' }));
  expect(outcomes(await Promise.allSettled(both))).toEqual(['done', 'state']);
  expect(acts(killed.id, 'kill')).toHaveLength(1);

  const dropped = await testDraft('乙');
  await Promise.all([spike({ by, id: dropped.id }), spike({ by, id: dropped.id })]);
  expect(acts(dropped.id, 'spike')).toHaveLength(1);

  const live = await testStory('丙', { type: 'live' });
  await startLive({ by, articleId: live.id });
  const body = { version: 1 as const, blocks: [{ type: 'paragraph' as const, runs: plainRuns('开闸。') }] };
  const post = () => addPost({ by, articleId: live.id, headline: '', body });
  expect(outcomes(await Promise.allSettled([post(), post()]))).toEqual(['conflict', 'done']);
  expect(db().select().from(livePost).all()).toHaveLength(1);
});

test('a bulk act that is sent twice changes each article once', async () => {
  const story = await testStory('甲');
  const draft = await testDraft('乙');
  const channelId = await testChannel('国际');
  const order = { by, ids: [story.id, draft.id], channelId };
  const answers = await Promise.all([bulkMove(order), bulkMove(order)]);
  const moves = answers.flatMap(({ lines }) => lines.map((line) => line.outcome));
  expect(moves.toSorted()).toEqual(['done', 'done', 'same', 'same']);
  expect(acts(story.id, 'update')).toHaveLength(1);
  const drops = await Promise.all([1, 2].map(() => bulkSpike({ by, ids: [draft.id] })));
  expect(drops.flatMap(({ lines }) => lines.map((line) => line.outcome)).toSorted()).toEqual([
    'done',
    'same',
  ]);
  const kills = await Promise.all([1, 2].map(() => bulkKill({ by, ids: [story.id], reason: '误发' })));
  expect(kills.flatMap(({ lines }) => lines.map((line) => line.outcome)).toSorted()).toEqual([
    'done',
    'refused',
  ]);
});

test('an article that is dropped, or taken up for writing, between a bulk act’s look and its save is left alone', async () => {
  const { id } = await testDraft('甲');
  const channelId = await testChannel('国际');
  const [, { lines }] = await Promise.all([spike({ by, id }), bulkMove({ by, ids: [id], channelId })]);
  expect(lines.map((line) => line.outcome)).toEqual(['refused']);
  expect(readDraft(id)?.input.channelId).not.toBe(channelId);

  const taken = await testDraft('乙');
  const { person } = await signedInAs({ role: 'chief' });
  const [lock, late] = await Promise.all([
    holdLock({ by: person, id: taken.id, tab: 'tab00000001' }),
    bulkMove({ by, ids: [taken.id], channelId }),
  ]);
  expect(lock.held).toBe(true);
  expect(late.lines.map((line) => line.outcome)).toEqual(['refused']);
  expect(readDraft(taken.id)?.input.channelId).not.toBe(channelId);
});
