import { z } from 'zod';
import { articleStates, articleTypes } from '#newsroom/body/kinds.rule.ts';

/** One of our own stories as the desk chooses it for related reading or a link. */
const foundStory = z.object({
  id: z.number(),
  publicId: z.string(),
  headline: z.string(),
  /** Its public address; null while readers don't see it. */
  path: z.string().nullable(),
  channelName: z.string(),
  /** As readers see it; of one that they don't see, when it was last changed. */
  time: z.number(),
  type: z.enum(articleTypes),
  state: z.enum(articleStates),
  stub: z.boolean(),
});
export type FoundStory = z.infer<typeof foundStory>;

export const foundStories = z.object({ stories: z.array(foundStory) });
