import { z } from 'zod';
import { articleStates, articleTypes } from '#newsroom/body/kinds.rule.ts';
import { type Action, can } from '#newsroom/staff/can.rule.ts';
import { type Person, roles } from '#newsroom/staff/person.rule.ts';
import { actionOfStep, reviewSteps } from '#newsroom/staff/review-steps.rule.ts';
import { type Flow, type Verb, whyNotVerb } from './flow.rule.ts';

const flow = z.object({
  state: z.enum(articleStates),
  type: z.enum(articleTypes),
  channelIds: z.array(z.number()),
  isPublic: z.boolean(),
  changed: z.boolean(),
  isWithdrawn: z.boolean(),
  stages: z.number(),
  step: z.enum(reviewSteps).nullable(),
  proofread: z.boolean(),
  proofed: z.boolean(),
  isOwn: z.boolean(),
  changedByMe: z.boolean(),
  solo: z.boolean(),
  openRemarks: z.number(),
  unanswered: z.number(),
  owesReview: z.boolean(),
  embargoedUntil: z.number().nullable(),
});

const signed = z.object({
  id: z.number(),
  step: z.enum(['submit', 'proof', 'first', 'second', 'final', 'sendBack']),
  revisionId: z.number(),
  staffId: z.string().nullable(),
  staffName: z.string(),
  at: z.number(),
  note: z.string(),
});
export type WaySignature = z.infer<typeof signed>;

const pinned = z.object({
  id: z.number(),
  kind: z.enum(['sendBack', 'note']),
  quote: z.string(),
  paragraph: z.number().nullable(),
  text: z.string(),
  staffId: z.string().nullable(),
  staffName: z.string(),
  at: z.number(),
  toName: z.string(),
  answer: z.string(),
  answeredBy: z.string(),
  answeredAt: z.number().nullable(),
  closedBy: z.string(),
  closedAt: z.number().nullable(),
});
export type WayRemark = z.infer<typeof pinned>;

const timed = z.object({
  id: z.number(),
  act: z.enum(['publish', 'update', 'fix', 'correct', 'takeDown']),
  at: z.number(),
  text: z.string(),
  staffName: z.string(),
  state: z.enum(['waiting', 'failed']),
  failure: z.string(),
});

/** All that the desk shows of a story's way to readers, for one person; an open editor asks for it anew after each act. */
export const way = z.object({
  /** When it was read: of two the later counts. */
  at: z.number(),
  person: z.object({
    id: z.string().nullable(),
    name: z.string(),
    role: z.enum(roles),
    channels: z.array(z.number()).nullable(),
  }),
  flow,
  /** Who handed it in, and since when it waits; null where nobody did, or it is over. */
  run: z
    .object({
      staffName: z.string(),
      submittedAt: z.number(),
      since: z.number(),
      reviewBy: z.number().nullable(),
    })
    .nullable(),
  /** Signatures that hold, in their order. */
  signed: z.array(signed),
  /** The return that it lies with whoever wrote it for. */
  returned: signed.nullable(),
  remarks: z.array(pinned),
  /** What waits for its time, and what failed last. */
  timed: z.array(timed),
  embargo: z.object({ until: z.number(), previews: z.boolean(), staffName: z.string() }).nullable(),
  slips: z.array(z.object({ id: z.number(), number: z.string(), at: z.number() })),
  /** Whom a note can be for. */
  colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Way = z.infer<typeof way>;

/** Why the person of this way may not do it, as the story stands, or as an open editor knows that it stands by now. */
export function whyNotOnWay(
  verb: Verb,
  { person, flow: stood }: Pick<Way, 'person' | 'flow'>,
  now?: Partial<Flow>,
): string | null {
  return whyNotVerb(verb, personOfWay(person), { ...stood, ...now });
}

/** May the person pin reasons at paragraphs, as whoever reviews or proofreads it does? */
export function mayPin({ person, flow: stood }: Pick<Way, 'person' | 'flow'>): boolean {
  if (stood.state !== 'inReview' && stood.state !== 'approved' && stood.state !== 'scheduled') return false;
  const { channelIds, step, stages } = stood;
  const may = (action: Action) => can(personOfWay(person), action, { channelIds });
  return may('article.proof') || may(actionOfStep(step ?? 'final', stages));
}

function personOfWay({ channels, ...person }: Way['person']): Person {
  return channels === null ? person : { ...person, channels };
}
