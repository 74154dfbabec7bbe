import { z } from 'zod';
import { fillIndex, fillIndexFrom } from '#newsroom/search/fill-index.ts';
import { indexStory } from '#newsroom/search/index-story.ts';

const shape = z.object({ articleId: z.number().int() });

/** Queued with every change of what readers see. */
export async function indexChangedStory(payload: unknown): Promise<void> {
  await indexStory(shape.parse(payload).articleId);
}

const stretch = z.object({ after: z.number().int() });

/** Queued where stories came in by the thousand. */
export function indexFrom(payload: unknown): Promise<void> {
  fillIndexFrom(stretch.parse(payload).after);
  return Promise.resolve();
}

/** After a start: a store from before the search, or a restored one, is indexed bit by bit between other work. */
export async function fillSearchIndex(): Promise<void> {
  await fillIndex(500);
}
