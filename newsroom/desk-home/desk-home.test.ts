import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { receipt } from '#db/schema/workflow.ts';
import { statementsOf } from '#db/testing-statements.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { openReceipt } from '#newsroom/publication/open-receipt.ts';
import { publishFirst } from '#newsroom/publication/publish-first.ts';
import { newestReceipts } from '#newsroom/publication/receipts.ts';
import { runTimed } from '#newsroom/publication/run-timed.ts';
import { testChief, testDraft, testStory } from '#newsroom/publication/testing-articles.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { commandLine, signedInAs } from '#newsroom/staff/testing-staff.ts';
import { approve } from '#newsroom/workflow/approve.ts';
import { noticesFor, unreadLines, unreadNotices } from '#newsroom/workflow/notices.ts';
import { sendBack } from '#newsroom/workflow/send-back.ts';
import { submit } from '#newsroom/workflow/submit.ts';
import { dueActs, schedule } from '#newsroom/workflow/timetable.ts';
import { saveWorkflowSettings } from '#newsroom/workflow/workflow-settings.ts';
import { notDone } from './not-done.ts';
import { returnedTo } from './returned-to.ts';
import { planned, sentToday } from './today.ts';
import { waitingFor } from './waiting-for.ts';

useTestDatabase();
afterEach(() => setClock(undefined));

const hour = 60 * 60_000;
const someone = async (username: string, role: Person['role']) =>
  (await signedInAs({ username, role })).person;
const waits = (person: Person) => waitingFor(person).map(({ headline, awaited }) => [headline, awaited]);

test('each sees what waits for them, the longest first, and nobody their own copy', async () => {
  const start = now();
  const [reporter, editor, chief] = [
    await someone('rep', 'reporter'),
    await someone('ed', 'editor'),
    await someone('boss', 'chief'),
  ];
  for (const [at, headline, by] of [
    [0, '清淤完工', reporter],
    [1, '夜市试灯', editor],
  ] as const) {
    setClock(start + at * hour);
    const { id } = await testDraft(headline, {}, by);
    await submit({ by, id });
  }
  expect(waits(reporter)).toEqual([]);
  expect(waits(editor)).toEqual([['清淤完工', 'first']]);
  expect(waits(chief)).toEqual([
    ['清淤完工', 'first'],
    ['夜市试灯', 'first'],
  ]);
  await saveWorkflowSettings({ by: commandLine, input: { solo: true } });
  expect(waits(editor)).toHaveLength(2);
});

test('what is signed waits for whoever may publish; what came back waits for its writer until it is handed in again', async () => {
  const reporter = await someone('rep', 'reporter');
  const { id } = await testDraft('清淤完工', {}, reporter);
  await submit({ by: reporter, id });
  for (let at = 0; at < 3; at += 1) await approve({ by: commandLine, id });
  expect([waits(reporter), waits(testChief)]).toEqual([[], [['清淤完工', 'publish']]]);
  await sendBack({ by: commandLine, id, reason: '图例与正文数字不一致' });
  expect(waits(testChief)).toEqual([]);
  expect(returnedTo(reporter.id)).toMatchObject([{ headline: '清淤完工', why: '图例与正文数字不一致' }]);
  expect(returnedTo('another')).toEqual([]);
  db().run(sql`UPDATE remark SET answeredAt = 1, answer = '改了'`);
  await submit({ by: reporter, id });
  expect(returnedTo(reporter.id)).toEqual([]);
});

test('what is timed stands there until its time; where it is refused then, it was not done', async () => {
  const start = now();
  setClock(start);
  const { id } = await testDraft('中考体育时间表公布', {}, { id: 'r', name: '沈知遥', role: 'reporter' });
  await submit({ by: { id: 'r', name: '沈知遥', role: 'reporter' }, id });
  for (let at = 0; at < 3; at += 1) await approve({ by: commandLine, id });
  await schedule({ by: testChief, id, act: 'publish', at: start + hour });
  expect(planned()).toMatchObject([{ headline: '中考体育时间表公布', act: 'publish', at: start + hour }]);
  expect(waits(testChief)).toEqual([]);
  // Some way that no verb of ours leads: set beside it.
  db().run(
    sql`INSERT INTO embargo (articleId, until, previews, staffName) VALUES (${id}, ${start + 3 * hour}, 0, '外')`,
  );
  setClock(start + hour);
  for (const row of dueActs()) await runTimed(row);
  expect(planned()).toEqual([]);
  expect(notDone({ settings: false })).toMatchObject([{ type: 'timed', verb: '发布', articleId: id }]);
});

test('a 快讯 that is not reviewed in time and a receipt that failed were not done, until they are', async () => {
  const start = now();
  setClock(start);
  const { id } = await testDraft('桥面限行', { type: 'flash' });
  await publishFirst({ by: testChief, id, reason: '突发' });
  expect(notDone({ settings: true })).toEqual([]);
  setClock(start + hour);
  const lines = [
    { kind: 'search', path: '/search?q=x', shown: true, ms: null, tries: 3, fault: '还没有这篇' },
  ];
  await write((tx) => tx.update(receipt).set({ state: 'failed', lines }).run());
  expect(notDone({ settings: true }).map(({ type }) => type)).toEqual(['overdue', 'receipt']);
  await write((tx) => openReceipt(tx, { articleId: id, verb: 'update' }));
  db().run(sql`UPDATE receipt SET state = 'done' WHERE state = 'checking'`);
  for (let at = 0; at < 3; at += 1) await approve({ by: commandLine, id });
  expect(notDone({ settings: true })).toEqual([]);
});

test('stories that went out are counted by the day of Beijing, each once', async () => {
  const noon = Date.UTC(2026, 5, 12, 4);
  setClock(noon - 25 * hour);
  await testStory('昨天早些的');
  setClock(noon - 20 * hour);
  await testStory('昨天晚些的');
  setClock(noon);
  await testStory('今天的');
  expect(sentToday()).toEqual({ today: 1, yesterday: 1 });
});

test('at 100,000 stories nothing of it is walked through', async () => {
  db().$client.pragma('foreign_keys = OFF');
  await testStory('一篇');
  db().run(sql`WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO receipt (articleId, verb, at, state, tries, lines) SELECT i, 'publish', i, 'done', 1, '[]' FROM n`);
  db().run(sql`WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO notice (staffId, at, kind, text) SELECT 's' || (i % 50), i, 'sentBack', '退回' FROM n`);
  const asked = statementsOf(() => {
    waitingFor(testChief);
    returnedTo('s1');
    newestReceipts(0, 6);
    sentToday();
    notDone({ settings: true });
    planned();
    unreadLines('s1', 6);
    unreadNotices('s1');
    noticesFor('s1');
  });
  expect(asked.length).toBeGreaterThan(9);
  expect(asked.filter(({ plan }) => /SCAN (?!CONSTANT ROW)/.test(plan))).toEqual([]);
});
