import { z } from 'zod';
import { queueErrand } from '#db/queue.ts';
import { hasOuterCache } from '#lib/outer-cache.ts';
import { tellServer } from '#lib/tell-server.ts';

const shape = z.object({ paths: z.array(z.string()), withdrawn: z.boolean().default(false) });

/**
 * The second announcement of what a publication made stale: it counts when the first was lost with its process.
 * Outer caches hear of it afterwards, by an errand of its own, so that one that is down brings nothing back here.
 */
export async function expirePages(payload: unknown): Promise<void> {
  const { paths, withdrawn } = shape.parse(payload);
  if (paths.length === 0) return;
  if (!(await tellServer(paths, { withdrawn }))) throw new Error('the server did not take the expiry');
  if (hasOuterCache()) await queueErrand({ job: 'purge', payload: { paths } });
}
