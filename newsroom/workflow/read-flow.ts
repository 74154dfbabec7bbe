import { and, count, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { kill } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { embargo, remark, signature, workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Version, headOf } from '#newsroom/article/save-draft.ts';
import { channelsOf } from '#newsroom/revision/channels-of.ts';
import type { RevisionRow } from '#newsroom/revision/revision.ts';
import { demandSomewhere } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type Flow, type Verb, actionOf, lacksRight, whyNotVerb } from './flow.rule.ts';
import { workflowSettings } from './workflow-settings.ts';
import { writersOf } from './writers-of.ts';

type Row = typeof article.$inferSelect;
export type Standpoint = { row: Row; head: RevisionRow; flow: Flow };

/** Where a story stands for a person; throws where there is none. */
export function standpointOf(reader: Db | Tx, by: Person, id: number): Standpoint {
  const row = reader.select().from(article).where(eq(article.id, id)).get();
  if (!row) throw new Refusal('notFound', '没有这篇稿件。');
  const head = headOf(reader, id);
  const run = reader.select().from(workflow).where(eq(workflow.articleId, id)).get();
  const published = reader.select().from(publication).where(eq(publication.articleId, id)).get();
  const flow: Flow = {
    state: row.state,
    type: head.type,
    channelIds: channelsOf(reader, id),
    isPublic: published !== undefined,
    changed: published !== undefined && published.revisionId !== head.id,
    isWithdrawn: reader.select().from(kill).where(eq(kill.articleId, id)).get() !== undefined,
    step: row.state === 'inReview' ? (run?.step ?? null) : null,
    ...reviewsOf(reader, run, head.channelId),
    proofed: isProofed(reader, id),
    isOwn: by.id !== null && (run?.writers ?? writersOf(reader, id)).includes(by.id),
    owesReview: run !== undefined && run.reviewBy !== null,
    changedByMe: by.id !== null && run?.changedBy === by.id,
    solo: workflowSettings().solo,
    ...openRemarks(reader, id),
    embargoedUntil: embargoOf(reader, id),
  };
  return { row, head, flow };
}

/**
 * Refuses a verb that the rule forbids; inside the transaction that does it. Answers with where the story stands, and
 * with the person as they are by now.
 */
export function demandVerb<P extends Person>(
  tx: Db | Tx,
  { by, id, expected }: { by: P; id: number; expected?: Version },
  verb: Verb,
): Standpoint & { by: P } {
  const person = personNow(tx, by);
  // Rights first: whoever has none learns nothing of what there is.
  if (verb !== 'approve' && verb !== 'sendBack') {
    demandSomewhere(person, actionOf(verb, { step: null, stages: 3 }));
  }
  const standpoint = standpointOf(tx, person, id);
  const why = whyNotVerb(verb, person, standpoint.flow);
  if (why !== null) throw new Refusal(lacksRight(verb, person, standpoint.flow) ? 'forbidden' : 'state', why);
  const { head } = standpoint;
  if (expected && (head.id !== expected.revisionId || head.saves !== expected.saves)) {
    throw new Refusal('conflict', '正文刚又改过，没有办。请看过最新的改动再办。');
  }
  return { ...standpoint, by: person };
}

type Reviews = Pick<Flow, 'stages' | 'proofread'>;

/** As it was when the story was handed in; before that, as its channel has it now. */
function reviewsOf(reader: Db | Tx, run: Reviews | undefined, channelId: number): Reviews {
  if (run) return { stages: run.stages, proofread: run.proofread };
  const row = reader
    .select({ stages: channel.reviewStages, proofread: channel.proofread })
    .from(channel)
    .where(eq(channel.id, channelId))
    .get();
  return row ?? { stages: 3, proofread: false };
}

const isProofed = (reader: Db | Tx, articleId: number): boolean =>
  reader
    .select({ id: signature.id })
    .from(signature)
    .where(and(eq(signature.articleId, articleId), eq(signature.step, 'proof'), isNull(signature.endedAt)))
    .get() !== undefined;

function openRemarks(reader: Db | Tx, articleId: number): Pick<Flow, 'openRemarks' | 'unanswered'> {
  const open = reader
    .select({ answered: remark.answeredAt, total: count() })
    .from(remark)
    .where(and(eq(remark.articleId, articleId), eq(remark.kind, 'sendBack'), isNull(remark.closedAt)))
    .groupBy(isNull(remark.answeredAt))
    .all();
  return {
    openRemarks: open.reduce((sum, one) => sum + one.total, 0),
    unanswered: open.find((one) => one.answered === null)?.total ?? 0,
  };
}

/** Until when readers may have nothing of a story; null where there is no embargo, or none any more. */
export function embargoOf(reader: Db | Tx, articleId: number): number | null {
  const row = reader.select().from(embargo).where(eq(embargo.articleId, articleId)).get();
  return row && row.until > now() ? row.until : null;
}
