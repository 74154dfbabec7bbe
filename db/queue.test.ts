import { beforeEach, expect, test } from 'vitest';
import { setClock } from '#lib/clock.ts';
import { write } from './client.ts';
import {
  areQueued,
  dropStaleErrands,
  dueErrands,
  dueExpiriesSince,
  enqueue,
  finishErrand,
  newestErrand,
  postponeErrand,
  queueDepth,
  waitingByLane,
} from './queue.ts';
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
    await postponeErrand({ id: errand?.id ?? 0, job: 'a', attempts }, 'failed');
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
  const id = old?.id ?? 0;
  for (let attempts = 0; attempts < 30; attempts += 1)
    await postponeErrand({ id, job: 'old', attempts }, 'failed');
  setClock(start + 8 * 86_400_000);
  await put('new');
  expect(await dropStaleErrands(7 * 86_400_000)).toBe(1);
  expect(dueErrands().map(({ job }) => job)).toEqual(['planned', 'new']);
});

test('an expiry is tried at least every minute, and never given up', async () => {
  await put('expire');
  const [errand] = dueErrands();
  if (!errand) throw new Error('nothing is due');
  for (let attempts = 0; attempts < 40; attempts += 1)
    await postponeErrand({ ...errand, attempts }, 'failed');
  setClock(start + 59_999);
  expect(dueErrands()).toEqual([]);
  setClock(start + 60_000);
  expect(dueErrands()).toHaveLength(1);
  setClock(start + 30 * 86_400_000);
  expect(await dropStaleErrands(7 * 86_400_000)).toBe(0);
  expect(dueErrands()).toMatchObject([{ job: 'expire', attempts: 40 }]);
});

test('each lane has its own errands, and the last one those of jobs that have none', async () => {
  for (const job of ['purge', 'expire', 'make-renditions', 'index-story', 'of another build']) await put(job);
  const jobs = (lane: Parameters<typeof dueErrands>[1]) => dueErrands(20, lane).map(({ job }) => job);
  expect([jobs('expiry'), jobs('outerCache'), jobs('renditions')]).toEqual([
    ['expire'],
    ['purge'],
    ['make-renditions'],
  ]);
  expect(jobs('rest')).toEqual(['index-story', 'of another build']);
});

test('what waits is told by lane, with the time since it first fell due and the newest failure', async () => {
  await put('expire', start + 60_000);
  await put('purge', start - 5000);
  await put('purge');
  expect(waitingByLane().has('expiry')).toBe(false);
  const [oldest] = dueErrands();
  if (!oldest) throw new Error('nothing is due');
  for (const [attempts, ms] of [0, 2000, 6000].entries()) {
    setClock(start + ms);
    await postponeErrand({ ...oldest, attempts }, `failure ${attempts}`);
  }
  setClock(start + 10_000);
  expect(waitingByLane().get('outerCache')).toEqual({ waiting: 2, oldestMs: 10_000, failure: 'failure 2' });
  setClock(start + 61_000);
  expect(waitingByLane().get('expiry')).toEqual({ waiting: 1, oldestMs: 1000, failure: null });
});

test('a command finds the expiries that it queued, and whether they were carried out', async () => {
  await put('expire');
  const since = newestErrand();
  expect(dueExpiriesSince(since)).toEqual([]);
  await put('index-story');
  await put('expire', start + 1);
  await put('expire');
  const found = dueExpiriesSince(since);
  expect(found).toMatchObject([{ job: 'expire' }]);
  for (const errand of found) await postponeErrand(errand, 'failed');
  expect(areQueued(found)).toBe(true);
  for (const { id } of found) await finishErrand(id);
  expect(areQueued(found)).toBe(false);
});
