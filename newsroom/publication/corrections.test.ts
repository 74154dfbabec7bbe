import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { articleHistory } from '#newsroom/audit/record.ts';
import { readCorrections } from '#newsroom/front/read-corrections.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { changeCorrection, correct, withdrawCorrection } from './correct.ts';
import { outcomes, testChief as by, testReporter, testStory } from './testing-articles.ts';

useTestDatabase();

const text = '首班船为七时，不是六时。';
const shown = (path: string) => {
  const answer = readStory(path.replace('/article/', ''));
  return answer?.kind === 'story' ? answer.story.corrections.map((one) => one.text) : null;
};
const firstOf = (id: number) => readDraft(id)?.corrections[0]?.id ?? 0;

test('a correction that is sent twice is printed once', async () => {
  const { id, path } = await testStory('渡口停航');
  const form = { by, id, text, seen: 0 };
  expect(outcomes(await Promise.allSettled([correct(form), correct(form)]))).toEqual(['conflict', 'done']);
  expect(outcomes(await Promise.allSettled([correct({ by, id, text: `${text} ` })]))).toEqual(['conflict']);
  expect(shown(path)).toEqual([text]);
  expect(articleHistory(id).filter((one) => one.verb === 'correct')).toHaveLength(1);
});

test('a form that did not see the newest correction is refused, and the next one goes through', async () => {
  const { id, path } = await testStory('渡口停航');
  await correct({ by, id, text, seen: 0 });
  const other = '停航三天，不是两天。';
  await expect(correct({ by, id, text: other, seen: 0 })).rejects.toMatchObject({ code: 'conflict' });
  await correct({ by, id, text: other, seen: 1 });
  expect(shown(path)).toHaveLength(2);
});

test('a correction is changed: readers see the new words, the audit keeps both', async () => {
  setClock(fromBeijing(2026, 12, 1, 9, 0));
  const { id, path } = await testStory('渡口停航');
  await correct({ by, id, text });
  const named = { by, id, correctionId: firstOf(id), was: text };
  setClock(fromBeijing(2026, 12, 1, 10, 0));
  const { stale } = await changeCorrection({ ...named, text: '首班船为七时半。' });
  expect(stale).toContain(path);
  expect(shown(path)).toEqual(['首班船为七时半。']);
  expect(readCorrections(fromBeijing(2026, 12, 1, 11, 0)).map((one) => one.text)).toEqual([
    '首班船为七时半。',
  ]);
  expect(articleHistory(id)[0]).toMatchObject({
    verb: 'changeCorrection',
    detail: { was: text, text: '首班船为七时半。' },
  });
  await expect(changeCorrection({ ...named, text: '又改' })).rejects.toMatchObject({ code: 'conflict' });
});

test('a correction is withdrawn: it disappears for readers, and the audit keeps it', async () => {
  const { id, path } = await testStory('渡口停航');
  await correct({ by, id, text });
  const named = { by, id, correctionId: firstOf(id), was: text };
  expect(outcomes(await Promise.allSettled([withdrawCorrection(named), withdrawCorrection(named)]))).toEqual([
    'conflict',
    'done',
  ]);
  expect(shown(path)).toEqual([]);
  expect(articleHistory(id)[0]).toMatchObject({ verb: 'withdrawCorrection', detail: { was: text } });
});

test('only who may correct changes or withdraws one, and only of the story that it belongs to', async () => {
  const { id } = await testStory('甲');
  const other = await testStory('乙');
  await correct({ by, id, text });
  const named = { id, correctionId: firstOf(id), was: text };
  await expect(withdrawCorrection({ ...named, by: testReporter })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(changeCorrection({ ...named, by: testReporter, text: '无' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(withdrawCorrection({ ...named, by, id: other.id })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('lines that a form ended in two characters are the same words', async () => {
  const { id } = await testStory('渡口停航');
  await correct({ by, id, text: '一、七时。\r\n二、八时。' });
  const named = { by, id, correctionId: firstOf(id), was: '一、七时。\r\n二、八时。' };
  await changeCorrection({ ...named, text: '一、七时。\n二、九时。' });
  expect(readDraft(id)?.corrections[0]?.text).toBe('一、七时。\n二、九时。');
});
