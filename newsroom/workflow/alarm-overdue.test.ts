import { afterEach, expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { publishFirst } from '#newsroom/publication/publish-first.ts';
import { testChief, testDraft } from '#newsroom/publication/testing-articles.ts';
import { commandLine, signedInAs } from '#newsroom/staff/testing-staff.ts';
import { alarmOverdue } from './alarm-overdue.ts';
import { approve } from './approve.ts';
import { noticesFor } from './notices.ts';

useTestDatabase();
afterEach(() => setClock(undefined));

const minute = 60_000;

test('when the time to review is over, who may sign now and who signs last are told once; a reporter is not', async () => {
  const editor = (await signedInAs({ username: 'ed', role: 'editor' })).person;
  const chief = (await signedInAs({ username: 'boss', role: 'chief' })).person;
  const reporter = (await signedInAs({ username: 'rep', role: 'reporter' })).person;
  const start = now();
  setClock(start);
  const { id } = await testDraft('桥面限行', { type: 'flash' });
  await publishFirst({ by: testChief, id, reason: '突发' });
  const alarms = () =>
    [editor, chief, reporter].map(
      (one) => noticesFor(one.id).filter(({ kind }) => kind === 'overdue').length,
    );
  expect(await alarmOverdue()).toBe(0);
  setClock(start + 31 * minute);
  expect(await alarmOverdue()).toBe(1);
  expect(await alarmOverdue()).toBe(0);
  expect(alarms()).toEqual([1, 1, 0]);
});

test('what was reviewed in time raises no alarm', async () => {
  const chief = (await signedInAs({ username: 'boss', role: 'chief' })).person;
  const start = now();
  setClock(start);
  const { id } = await testDraft('桥面限行', { type: 'flash' });
  await publishFirst({ by: testChief, id, reason: '突发' });
  for (let at = 0; at < 3; at += 1) await approve({ by: commandLine, id });
  setClock(start + 31 * minute);
  expect(await alarmOverdue()).toBe(0);
  expect(noticesFor(chief.id).filter(({ kind }) => kind === 'overdue')).toEqual([]);
});
