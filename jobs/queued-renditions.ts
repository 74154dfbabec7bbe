import { z } from 'zod';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';

const shape = z.object({ id: z.string() });

/** Queued with each upload; done already means nothing to do. */
export async function drawRenditions(payload: unknown): Promise<void> {
  await makeRenditions(shape.parse(payload).id);
}
