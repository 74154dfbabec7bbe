import { afterEach, expect, test, vi } from 'vitest';
import { write } from '#db/client.ts';
import { dueErrands, enqueue, queueDepth } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { laneNames, lanes } from '#lib/lanes.ts';
import { failureOf, isBeating } from '#lib/pulse.ts';
import { runDue, startJobs } from './run.ts';

useTestDatabase();
afterEach(() => vi.useRealTimers());

const put = (job: string, payload: unknown = {}) => write((tx) => enqueue(tx, { job, payload }));
const work = () => vi.fn<(payload: unknown) => Promise<void>>(() => Promise.resolve());
/** Never ends, whatever it is told. */
const hang = () => new Promise<void>(() => {});

test('an errand is done once, with its payload', async () => {
  await put('greet', { name: '林' });
  const greet = work();
  await runDue({ greet }, 'rest');
  await runDue({ greet }, 'rest');
  expect(greet.mock.calls.map(([payload]) => payload)).toEqual([{ name: '林' }]);
  expect(queueDepth()).toBe(0);
});

test('one that fails waits its turn, and the others are done', async () => {
  await put('bad');
  await put('unknown');
  await put('good');
  const good = work();
  await runDue({ good, bad: () => Promise.reject(new Error('no')) }, 'rest');
  expect(good).toHaveBeenCalledOnce();
  expect(queueDepth()).toBe(2);
  expect(dueErrands()).toEqual([]);
});

test('the loop runs rounds and errands, beats, and stops after the one at work', async () => {
  let done = 0;
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    done += 1;
  };
  await put('slow');
  const jobs = startJobs({ slow }, [
    { name: 'round', everyMs: 1, run: () => Promise.reject(new Error('a round may fail')) },
  ]);
  await expect.poll(() => done).toBe(1);
  expect([...laneNames, 'rounds'].filter((lane) => !isBeating(lane))).toEqual([]);
  await expect.poll(() => failureOf('rounds')).toBe('round: a round may fail');
  await put('slow');
  await jobs.stop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(done + queueDepth()).toBe(2);
});

test.each(['purge', 'make-renditions', 'anything', 'a round'])(
  'a withdrawal is carried out while %s hangs',
  async (slow) => {
    let end = () => {};
    const begun = vi.fn<() => Promise<void>>(() => new Promise((resolve) => (end = resolve)));
    const expire = work();
    if (slow !== 'a round') await put(slow);
    const rounds = slow === 'a round' ? [{ name: 'slow', everyMs: 1, run: begun }] : [];
    const jobs = startJobs({ [slow]: begun, expire }, rounds);
    await expect.poll(() => begun.mock.calls.length).toBe(1);
    await put('expire', { paths: ['/'] });
    await expect.poll(() => expire.mock.calls.length, { timeout: 5000 }).toBe(1);
    expect(isBeating('expiry')).toBe(true);
    end();
    await jobs.stop();
  },
);

test('an errand that takes too long has failed: its signal says so, it is tried again later, the next one is done', async () => {
  await put('hangs');
  await put('good');
  const good = work();
  const signals: AbortSignal[] = [];
  const hangs = (_: unknown, signal: AbortSignal) => {
    signals.push(signal);
    return hang();
  };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const ran = runDue({ hangs, good }, 'rest');
  await vi.advanceTimersByTimeAsync(lanes.rest.limitMs);
  vi.useRealTimers();
  await ran;
  expect(signals.map((one) => one.aborted)).toEqual([true]);
  expect(good).toHaveBeenCalledOnce();
  expect(queueDepth()).toBe(1);
  expect(dueErrands()).toEqual([]);
});
