import { z } from 'zod';
import { queueErrand } from '#db/queue.ts';
import { announceExpiry, boundedExpiry } from '#lib/expiry.ts';
import { hasOuterCache, purgeJob } from '#lib/outer-cache.ts';

const shape = z.object({ paths: z.array(z.string()), withdrawn: z.boolean().default(false) });

/**
 * The second announcement of what a publication made stale: it counts when the first was lost with its process. It is
 * told within the process, so that no address, port or proxy can keep it from the edge. Outer caches hear of it
 * afterwards, by an errand of its own, so that one that is down brings nothing back here.
 */
export async function expirePages(payload: unknown): Promise<void> {
  const { paths, withdrawn } = shape.parse(payload);
  if (paths.length === 0) return;
  // Earlier builds queued every page of a list.
  const bounded = boundedExpiry(paths);
  if (!announceExpiry(bounded, { withdrawn })) throw new Error('no edge took the expiry');
  if (hasOuterCache()) await queueErrand({ job: purgeJob({ withdrawn }), payload: { paths: bounded } });
}
