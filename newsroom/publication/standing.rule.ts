import { z } from 'zod';
import { articleStates } from '#newsroom/body/kinds.rule.ts';

/** What became of an article, without its text: an open editor learns it after each act. */
export const standing = z.object({
  id: z.number(),
  publicId: z.string(),
  state: z.enum(articleStates),
  stub: z.boolean(),
  revisionId: z.number(),
  saves: z.number(),
  path: z.string().nullable(),
  changedSincePublication: z.boolean(),
  storyTime: z.number().nullable(),
  updatedAt: z.number(),
  corrections: z.array(z.object({ id: z.number(), at: z.number(), text: z.string() })),
  kill: z.object({ at: z.number(), reason: z.string(), staffName: z.string() }).nullable(),
  history: z.array(
    z.object({
      id: z.number(),
      at: z.number(),
      staffName: z.string(),
      verb: z.string(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type Standing = z.infer<typeof standing>;
