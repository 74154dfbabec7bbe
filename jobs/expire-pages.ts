import { z } from 'zod';
import { tellServer } from '#lib/tell-server.ts';

const shape = z.object({ paths: z.array(z.string()) });

/** The second announcement of what a publication made stale: it counts when the first was lost with its process. */
export async function expirePages(payload: unknown): Promise<void> {
  const { paths } = shape.parse(payload);
  if (paths.length > 0 && !(await tellServer(paths))) throw new Error('the server did not take the expiry');
}
