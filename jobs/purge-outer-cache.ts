import { z } from 'zod';
import { purgeOuterCache } from '#lib/outer-cache.ts';

const shape = z.object({ paths: z.array(z.string()) });

/** Tells the outer cache what it must drop; what fails is tried again by the queue. */
export async function purgeQueued(payload: unknown): Promise<void> {
  await purgeOuterCache(shape.parse(payload).paths);
}
