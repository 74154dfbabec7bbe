import { z } from 'zod';
import { dropCards } from '#newsroom/syndication/card/kept-cards.ts';

const shape = z.object({ publicId: z.string() });

/** Queued with every withdrawal: what was drawn of the story goes from the disk. */
export async function dropStoryCards(payload: unknown): Promise<void> {
  await dropCards(shape.parse(payload).publicId);
}
