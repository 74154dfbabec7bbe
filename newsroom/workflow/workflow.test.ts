import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { channel } from '#db/schema/channel.ts';
import { notice } from '#db/schema/workflow.ts';
import { article } from '#db/schema/article.ts';
import { useTestDatabase } from '#db/testing.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { headVersion } from '#newsroom/article/head-copy.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { testDraft, testInput } from '#newsroom/publication/testing-articles.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { refusalOf, signedInAs } from '#newsroom/staff/testing-staff.ts';
import { approve } from './approve.ts';
import { slipsOf, slipFaults } from './read-slip.ts';
import { sendBack } from './send-back.ts';
import { submit } from './submit.ts';
import { answerRemark, closeRemark, remarksOf } from './remarks.ts';

useTestDatabase();

const reporter: Person = { id: 'r', name: '沈知遥', role: 'reporter' };
const editor: Person = { id: 'e', name: '陆嘉禾', role: 'editor' };
const head: Person = { id: 'd', name: '许望舒', role: 'deskChief' };
const chief: Person = { id: 'c', name: '何见山', role: 'chief' };

const stateOf = (id: number) =>
  db().select({ state: article.state }).from(article).where(eq(article.id, id)).get()?.state;

async function save(by: Person, id: number, headline: string) {
  await saveDraft({ by, id, basedOn: headVersion(id), input: await testInput(headline) });
}

test('three people sign, and what they signed goes out with its slip', async () => {
  const { id } = await testDraft('白苇河清淤完工', {}, reporter);
  expect(await submit({ by: reporter, id })).toEqual({ step: 'first' });
  expect((await refusalOf(approve({ by: reporter, id }))).code).toBe('forbidden');
  expect(await approve({ by: editor, id })).toMatchObject({ step: 'second' });
  expect(await approve({ by: head, id })).toMatchObject({ step: 'final' });
  expect((await refusalOf(publish({ by: head, id }))).message).toContain('还没有通过审核');
  expect((await refusalOf(approve({ by: head, id }))).message).toContain('终审由总编、管理员办');
  const last = await approve({ by: chief, id });
  expect(last).toMatchObject({ step: null, state: 'approved' });
  await publish({ by: head, id });
  expect(stateOf(id)).toBe('published');
  const [slip] = slipsOf(id);
  expect(slip?.fault).toBeNull();
  expect(slip?.content.signed.map((one) => `${one.step} ${one.name}`)).toEqual([
    'first 陆嘉禾',
    'second 许望舒',
    'final 何见山',
  ]);
  expect(slip?.content.writers.map((one) => one.name)).toEqual(['沈知遥']);
  expect(slipFaults()).toEqual([]);
});

test('an edit of an approved text takes it back to the review that it lost', async () => {
  const { id } = await testDraft('白苇河清淤完工', {}, reporter);
  await submit({ by: reporter, id });
  for (const by of [editor, head, chief]) await approve({ by, id });
  await save(head, id, '白苇河清淤提前完工');
  expect(stateOf(id)).toBe('inReview');
  expect((await refusalOf(publish({ by: head, id }))).message).toContain('还没有通过审核');
  expect(await approve({ by: chief, id })).toMatchObject({ state: 'approved' });
  await save(reporter, id, '白苇河清淤提前十八天完工');
  expect(await approve({ by: editor, id })).toMatchObject({ step: 'second' });
});

test('what is sent back is answered before it is handed in again', async () => {
  const { id } = await testDraft('白苇河清淤完工', {}, reporter);
  await submit({ by: reporter, id });
  expect((await refusalOf(sendBack({ by: editor, id, reason: ' ' }))).field).toBe('reason');
  await sendBack({ by: editor, id, reason: '缺出处' });
  expect(stateOf(id)).toBe('draft');
  expect((await refusalOf(submit({ by: reporter, id }))).message).toContain('1 条退回意见没有答复');
  const [open] = remarksOf(id);
  await answerRemark({ by: reporter, id, remarkId: open?.id ?? 0, text: '补了检测单位' });
  await closeRemark({ by: reporter, id, remarkId: open?.id ?? 0 });
  expect(await submit({ by: reporter, id })).toEqual({ step: 'first' });
});

test('readers keep the approved text while another is written and reviewed', async () => {
  const { id } = await testDraft('白苇河清淤完工', {}, reporter);
  await submit({ by: reporter, id });
  for (const by of [editor, head, chief]) await approve({ by, id });
  const { path } = await publish({ by: head, id });
  const slug = path.slice('/article/'.length);
  await save(reporter, id, '白苇河清淤提前完工');
  await submit({ by: reporter, id });
  const shown = () => {
    const found = readStory(slug);
    return found?.kind === 'story' ? found.story.headline : found?.kind;
  };
  expect(stateOf(id)).toBe('inReview');
  expect(shown()).toBe('白苇河清淤完工');
  for (const by of [editor, head, chief]) await approve({ by, id });
  expect(shown()).toBe('白苇河清淤完工');
  await publish({ by: head, id });
  expect(shown()).toBe('白苇河清淤提前完工');
});

test('where one review is asked for, the head of desk who signs it hears of it', async () => {
  const { person } = await signedInAs({ username: 'xu', role: 'deskChief' });
  const { id } = await testDraft('白苇河清淤完工', {}, reporter);
  db().update(channel).set({ reviewStages: 1 }).run();
  expect(await submit({ by: reporter, id })).toEqual({ step: 'final' });
  expect(db().select({ to: notice.staffId }).from(notice).all()).toContainEqual({ to: person.id });
});
