import { expect, test, vi } from 'vitest';
import { write } from '#db/client.ts';
import { dueErrands, enqueue, queueDepth } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { msSinceBeat } from '#lib/pulse.ts';
import { runDue, startJobs } from './run.ts';

useTestDatabase();

const put = (job: string, payload: unknown = {}) => write((tx) => enqueue(tx, { job, payload }));

test('an errand is done once, with its payload', async () => {
  await put('greet', { name: '林' });
  const greet = vi.fn<(payload: unknown) => Promise<void>>(() => Promise.resolve());
  await runDue({ greet });
  await runDue({ greet });
  expect(greet.mock.calls).toEqual([[{ name: '林' }]]);
  expect(queueDepth()).toBe(0);
});

test('one that fails waits its turn, and the others are done', async () => {
  await put('bad');
  await put('unknown');
  await put('good');
  const good = vi.fn<(payload: unknown) => Promise<void>>(() => Promise.resolve());
  await runDue({ good, bad: () => Promise.reject(new Error('no')) });
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
  const began = performance.now();
  const jobs = startJobs({ slow }, [
    { name: 'round', everyMs: 1, run: () => Promise.reject(new Error('a round may fail')) },
  ]);
  await expect.poll(() => done).toBe(1);
  expect(msSinceBeat()).toBeLessThan(performance.now() - began);
  await put('slow');
  await jobs.stop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(done + queueDepth()).toBe(2);
});
