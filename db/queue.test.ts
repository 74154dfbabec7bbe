import { beforeEach, expect, test } from 'vitest';
import { setClock } from '#lib/clock.ts';
import { write } from './client.ts';
import { dropStaleErrands, dueErrands, enqueue, finishErrand, postponeErrand, queueDepth } from './queue.ts';
import { useTestDatabase } from './testing.ts';

const start = Date.UTC(2025, 7, 16);

useTestDatabase();
beforeEach(() => setClock(start));

const put = (job: string, dueAt?: number) =>
  write((tx) => enqueue(tx, { job, payload: { job }, ...(dueAt ? { dueAt } : {}) }));

test('what is due comes oldest first, and stays until it is finished', async () => {
  await put('second', start - 1);
  await put('first', start - 2);
  await put('later', start + 1);
  expect(dueErrands().map(({ job, payload }) => [job, payload])).toEqual([
    ['first', { job: 'first' }],
    ['second', { job: 'second' }],
  ]);
  expect(dueErrands()).toHaveLength(2);
  await finishErrand(dueErrands()[0]?.id ?? 0);
  expect(dueErrands().map(({ job }) => job)).toEqual(['second']);
  expect(queueDepth()).toBe(2);
});

test('an errand is promised only if its transaction holds', async () => {
  const broken = write((tx) => {
    enqueue(tx, { job: 'a', payload: {} });
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(queueDepth()).toBe(0);
});

test('a failed errand waits longer each time, at most an hour', async () => {
  await put('a');
  const pauses: number[] = [];
  for (let attempts = 0, at = start; attempts < 14; attempts += 1) {
    const errand = dueErrands()[0];
    expect(errand?.attempts).toBe(attempts);
    await postponeErrand(errand?.id ?? 0, attempts, 'failed');
    let pause = 0;
    while (dueErrands().length === 0) {
      pause += 2000;
      setClock(at + pause);
    }
    pauses.push(pause);
    at += pause;
  }
  expect(pauses.slice(0, 3)).toEqual([2000, 4000, 8000]);
  expect(pauses.at(-1)).toBe(3_600_000);
});

test('what fails for a week is given up, what was planned a week ago is not', async () => {
  await put('old');
  await put('planned', start + 8 * 86_400_000);
  const [old] = dueErrands();
  for (let attempts = 0; attempts < 30; attempts += 1) await postponeErrand(old?.id ?? 0, attempts, 'failed');
  setClock(start + 8 * 86_400_000);
  await put('new');
  expect(await dropStaleErrands(7 * 86_400_000)).toBe(1);
  expect(dueErrands().map(({ job }) => job)).toEqual(['planned', 'new']);
});
