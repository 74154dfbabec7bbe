import { beforeEach, expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { laneNames } from '#lib/lanes.ts';
import { beat } from '#lib/pulse.ts';
import { setShared } from '#lib/shared.ts';
import { GET } from './route.ts';

const start = Date.UTC(2026, 1, 1);
const minute = 60_000;

useTestDatabase();
beforeEach(() => {
  setClock(start);
  setShared('jobs-pulse', undefined);
  for (const lane of [...laneNames, 'rounds']) beat(lane, minute);
});

const put = (job: string) => write((tx) => enqueue(tx, { job, payload: {} }));
const health = async (): Promise<{ status: number; body: unknown }> => {
  const answer = GET();
  return { status: answer.status, body: await answer.json() };
};

test('a purge that waits for hours, and lanes that hang, take no server out of service', async () => {
  for (const job of ['purge', 'make-renditions', 'index-story']) await put(job);
  for (const lane of laneNames) if (lane !== 'expiry') beat(lane, -1);
  beat('rounds', -1);
  setClock(start + 300 * minute);
  expect(await health()).toMatchObject({
    status: 200,
    body: {
      jobs: true,
      lanes: {
        expiry: { ok: true, waiting: 0, oldestSeconds: null, failure: null },
        outerCache: { ok: false, waiting: 1, oldestSeconds: 18_000 },
        renditions: { ok: false, waiting: 1 },
        rest: { ok: false, waiting: 1 },
        rounds: { ok: false },
      },
    },
  });
});

test('an expiry that waits for minutes does, and so does a lane of expiries that hangs', async () => {
  await put('expire');
  setClock(start + 5 * minute);
  expect(await health()).toMatchObject({
    status: 200,
    body: { lanes: { expiry: { ok: true, oldestSeconds: 300 } } },
  });
  setClock(start + 6 * minute);
  expect(await health()).toMatchObject({
    status: 503,
    body: { jobs: false, lanes: { expiry: { ok: false } } },
  });
  setClock(start);
  beat('expiry', -1);
  expect(await health()).toMatchObject({ status: 503, body: { jobs: false } });
});
