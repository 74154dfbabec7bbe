import { z } from 'zod';
import { queueErrand } from '#db/queue.ts';
import type { ExpiryKind } from '#lib/expiry.ts';
import { mostCallsAnErrand, purgeJob, purgeOuterCache, purgesOf } from '#lib/outer-cache.ts';
import { dataBeside } from '#newsroom/syndication/data-beside.ts';

const shape = z.object({ paths: z.array(z.string()) });

/**
 * Tells the outer cache what it must drop; what fails is tried again by the queue. A long list goes back to the queue in
 * parts, so that a failure repeats little and none takes long.
 */
export const purgeQueued =
  (kind: ExpiryKind) =>
  async (payload: unknown, signal: AbortSignal): Promise<void> => {
    const { paths } = shape.parse(payload);
    const calls = purgesOf(paths, () => dataBeside(paths));
    if (calls.length <= mostCallsAnErrand || paths.length === 1) return purgeOuterCache(calls, signal);
    const half = Math.ceil(paths.length / 2);
    for (const part of [paths.slice(0, half), paths.slice(half)])
      await queueErrand({ job: purgeJob(kind), payload: { paths: part } });
  };
