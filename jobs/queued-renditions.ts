import { z } from 'zod';
import { queueErrand } from '#db/queue.ts';
import { hasOuterCache, purgeJob } from '#lib/outer-cache.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { renditionPathsOf } from '#newsroom/media/read-media.ts';

const shape = z.object({ id: z.string(), anew: z.boolean().default(false) });

/** Queued with each upload; done already means nothing to do. What is made anew, an outer cache must ask for anew. */
export async function drawRenditions(payload: unknown): Promise<void> {
  const { id, anew } = shape.parse(payload);
  const paths = anew && hasOuterCache() ? renditionPathsOf(id) : [];
  await makeRenditions(id, { anew });
  if (paths.length > 0) await queueErrand({ job: purgeJob({ withdrawn: false }), payload: { paths } });
}
