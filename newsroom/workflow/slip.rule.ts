import { z } from 'zod';
import { signedSteps } from '#newsroom/staff/review-steps.rule.ts';

const who = z.object({ id: z.string().nullable(), name: z.string() });

/** What a 签发单 says. Times in ms since 1970. */
export const slipContent = z.object({
  form: z.literal(1),
  number: z.string(),
  publicId: z.string(),
  headline: z.string(),
  channel: z.string(),
  revision: z.number(),
  /** SHA-256 of the words that were signed (newsroom/workflow/text-hash.ts). */
  textHash: z.string(),
  /** Who wrote on it, in the order of their first version since the last slip. */
  writers: z.array(who),
  submitted: who.extend({ at: z.number() }).nullable(),
  signed: z.array(
    who.extend({ step: z.enum(signedSteps), at: z.number(), revision: z.number(), note: z.string() }),
  ),
  /** Reviews that the channel asked for when it was handed in. */
  stages: z.number(),
  /** 免审 and 先发后审: who let it out without reviews, and why. */
  override: who.extend({ reason: z.string() }).nullable(),
  checks: z.array(z.object({ name: z.string(), found: z.number(), says: z.string() })),
  at: z.number(),
});
export type SlipContent = z.infer<typeof slipContent>;

/** As it is printed: 第 1201-037 号. */
export const printedNumber = (number: string): string => number.slice(4);
