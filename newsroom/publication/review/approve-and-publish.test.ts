import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { useTestDatabase } from '#db/testing.ts';
import { headVersion } from '#newsroom/article/head-copy.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { refusalOf } from '#newsroom/staff/testing-staff.ts';
import { approve } from '#newsroom/workflow/approve.ts';
import { readReview } from '#newsroom/workflow/review/read-review.ts';
import { wayOf } from '#newsroom/workflow/read-way.ts';
import { answerRemark, changeRemark, pinRemark } from '#newsroom/workflow/remarks.ts';
import { sendBack } from '#newsroom/workflow/send-back.ts';
import { submit } from '#newsroom/workflow/submit.ts';
import { approveAndPublish } from './approve-and-publish.ts';
import { testDraft, testInput } from '../testing-articles.ts';

useTestDatabase();

const reporter: Person = { id: 'r', name: '沈知遥', role: 'reporter' };
const editor: Person = { id: 'e', name: '陆嘉禾', role: 'editor' };
const head: Person = { id: 'd', name: '许望舒', role: 'deskChief' };
const chief: Person = { id: 'c', name: '何见山', role: 'chief' };

const stateOf = (id: number) =>
  db().select({ state: article.state }).from(article).where(eq(article.id, id)).get()?.state;

async function waitsForLast(more: Parameters<typeof testInput>[1] = {}): Promise<number> {
  const { id } = await testDraft('白苇河清淤完工', more, reporter);
  await submit({ by: reporter, id });
  for (const by of [editor, head]) await approve({ by, id });
  return id;
}

const order = (id: number) => ({ by: chief, id, expected: headVersion(id), note: '', companions: null });

test('the last reviewer signs and publishes in one press, and exactly what was read', async () => {
  const id = await waitsForLast();
  const read = order(id);
  await saveDraft({ by: head, id, basedOn: read.expected, input: await testInput('白苇河清淤提前完工') });
  expect((await refusalOf(approveAndPublish(read))).code).toBe('conflict');
  expect(stateOf(id)).toBe('inReview');
  expect(await approveAndPublish(order(id))).toMatchObject({ state: 'published', kept: null });
  expect(stateOf(id)).toBe('published');
});

test('what is lacking is told before anything is signed', async () => {
  const id = await waitsForLast({ body: { version: 1, blocks: [] } });
  expect((await refusalOf(approveAndPublish(order(id)))).message).toContain('缺正文');
  expect(wayOf(chief, id).signed.map((one) => one.step)).toEqual(['submit', 'first', 'second']);
});

test('a review shows what changed since the text was signed or sent back last', async () => {
  const { id } = await testDraft('白苇河清淤完工', {}, reporter);
  await submit({ by: reporter, id });
  expect(readReview(editor, id, null).base).toBeNull();
  await sendBack({ by: editor, id, reason: '缺出处' });
  expect(wayOf(reporter, id)).toMatchObject({ returned: { staffName: '陆嘉禾' }, flow: { unanswered: 1 } });
  const [remark] = wayOf(reporter, id).remarks;
  await answerRemark({ by: reporter, id, remarkId: remark?.id ?? 0, text: '补了' });
  const input = await testInput('白苇河清淤提前完工');
  await saveDraft({ by: reporter, id, basedOn: headVersion(id), input });
  await submit({ by: reporter, id });
  const { base, pair, waitsFor } = readReview(editor, id, null);
  expect(base?.words).toContain('比退回时');
  expect(pair?.difference.fields.map((one) => one.name)).toEqual(['标题']);
  expect(waitsFor).toEqual([]);
});

test('one’s own remark is changed until it is answered, and nobody else’s', async () => {
  const { id } = await testDraft('白苇河清淤完工', {}, reporter);
  await submit({ by: reporter, id });
  const { remarkId } = await pinRemark({ by: editor, id, kind: 'sendBack', text: '缺出处' });
  expect((await refusalOf(changeRemark({ by: head, id, remarkId, text: '别' }))).code).toBe('forbidden');
  await changeRemark({ by: editor, id, remarkId, text: '“三成”缺出处' });
  expect(wayOf(editor, id).remarks.map((one) => one.text)).toEqual(['“三成”缺出处']);
  await answerRemark({ by: reporter, id, remarkId, text: '补了' });
  expect((await refusalOf(changeRemark({ by: editor, id, remarkId, text: '再改' }))).code).toBe('conflict');
});
