import { eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { timetable } from '#db/schema/workflow.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { headVersion } from '#newsroom/article/head-copy.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { restoreStory } from '#newsroom/publication/restore-story.ts';
import { runTimed } from '#newsroom/publication/run-timed.ts';
import { testChief, testDraft, testInput, testStory } from '#newsroom/publication/testing-articles.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { commandLine, refusalOf } from '#newsroom/staff/testing-staff.ts';
import { approve } from './approve.ts';
import { setEmbargo } from './set-embargo.ts';
import { submit } from './submit.ts';
import { dueActs, schedule, unschedule } from './timetable.ts';

useTestDatabase();
afterEach(() => setClock(undefined));

const reporter: Person = { id: 'r', name: '沈知遥', role: 'reporter' };
const hour = 60 * 60_000;
const stateOf = (id: number) => db().select().from(article).where(eq(article.id, id)).get()?.state;
const rowOf = (id: number) => db().select().from(timetable).where(eq(timetable.articleId, id)).get();
const publicationOf = (id: number) =>
  db().select().from(publication).where(eq(publication.articleId, id)).get();

/** Three signatures by the command line, which is nobody's colleague. */
async function approved(headline: string): Promise<number> {
  const { id } = await testDraft(headline, {}, reporter);
  await submit({ by: reporter, id });
  for (let at = 0; at < 3; at += 1) await approve({ by: commandLine, id });
  return id;
}

async function runDueActs() {
  const ends = [];
  for (const row of dueActs()) ends.push(await runTimed(row));
  return ends;
}

test('what was set for a time goes out then, and once, however late and often it is looked for', async () => {
  const start = now();
  setClock(start);
  const id = await approved('中考体育时间表公布');
  await schedule({ by: testChief, id, act: 'publish', at: start + hour });
  expect(stateOf(id)).toBe('scheduled');
  setClock(start + hour - 1);
  expect(await runDueActs()).toEqual([]);
  setClock(start + 400 * 24 * hour);
  const [row] = dueActs();
  expect(await runDueActs()).toMatchObject([{ failure: null }]);
  expect(publicationOf(id)?.firstPublishedAt).toBe(start + 400 * 24 * hour);
  expect(row && (await runTimed(row)).failure).not.toBeNull();
  expect(rowOf(id)?.state).toBe('done');
  setClock(start - 26 * hour);
  expect(await runDueActs()).toEqual([]);
  expect(rowOf(id)?.state).toBe('done');
});

test('one that is edited meanwhile does not go out, and whoever set it is told', async () => {
  const start = now();
  setClock(start);
  const id = await approved('图集：水田入夏');
  await schedule({ by: testChief, id, act: 'publish', at: start + hour });
  await saveDraft({ by: reporter, id, basedOn: headVersion(id), input: await testInput('水田') });
  expect(stateOf(id)).toBe('inReview');
  setClock(start + hour);
  expect((await runDueActs())[0]?.failure).toContain('还没有通过审核');
  expect(publicationOf(id)).toBeUndefined();
  expect(rowOf(id)).toMatchObject({ state: 'failed' });
});

test('one that is signed again in time goes out at its time', async () => {
  const start = now();
  setClock(start);
  const id = await approved('图集：水田入夏');
  await schedule({ by: testChief, id, act: 'publish', at: start + hour });
  await saveDraft({ by: reporter, id, basedOn: headVersion(id), input: await testInput('水田') });
  for (let at = 0; at < 3; at += 1) await approve({ by: commandLine, id });
  expect(stateOf(id)).toBe('scheduled');
  setClock(start + hour);
  expect(await runDueActs()).toMatchObject([{ failure: null }]);
});

test('called off, it is approved as before', async () => {
  const id = await approved('明早的早报');
  await schedule({ by: testChief, id, act: 'publish', at: now() + hour });
  await unschedule({ by: testChief, id });
  expect(stateOf(id)).toBe('approved');
  await publish({ by: testChief, id });
});

test('under an embargo no verb shows it to readers, reviews skipped or not', async () => {
  const start = now();
  setClock(start);
  const id = await approved('发布会通稿');
  await setEmbargo({ by: reporter, id, until: start + hour, previews: false });
  expect((await refusalOf(publish({ by: testChief, id }))).message).toContain('禁发期');
  expect((await refusalOf(publish({ by: testChief, id, override: '急' }))).message).toContain('禁发期');
  expect((await refusalOf(schedule({ by: testChief, id, act: 'publish', at: start + hour / 2 }))).field).toBe(
    'at',
  );
  expect((await refusalOf(setEmbargo({ by: reporter, id, until: null, previews: false }))).code).toBe(
    'forbidden',
  );
  await schedule({ by: testChief, id, act: 'publish', at: start + hour });
  setClock(start + hour);
  expect(await runDueActs()).toMatchObject([{ failure: null }]);
});

test('a story that is killed while an update waits is not updated, and comes back as readers knew it', async () => {
  const start = now();
  setClock(start);
  const { id, path } = await testStory('防汛会商');
  const before = publicationOf(id);
  await saveDraft({ by: testChief, id, basedOn: headVersion(id), input: await testInput('防汛会商改') });
  await submit({ by: testChief, id });
  for (let at = 0; at < 3; at += 1) await approve({ by: commandLine, id });
  await schedule({ by: testChief, id, act: 'update', at: start + hour });
  await kill({ by: testChief, id, reason: '有误' });
  setClock(start + hour);
  expect(await runDueActs()).toEqual([]);
  expect((await restoreStory({ by: testChief, id })).path).toBe(path);
  expect(publicationOf(id)).toMatchObject({
    revisionId: before?.revisionId,
    slug: before?.slug,
    storyTime: before?.storyTime,
    firstPublishedAt: before?.firstPublishedAt,
  });
});
