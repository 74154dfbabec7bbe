import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { signature, workflow } from '#db/schema/workflow.ts';
import { channelsOf } from '#newsroom/revision/channels-of.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type SignedStep, actionOfStep, reviewSteps } from '#newsroom/staff/review-steps.rule.ts';
import { workflowSettings } from '#newsroom/workflow/workflow-settings.ts';

/** What a story waits for: a signature, or (publish) for somebody to give it to readers. */
export type Awaited = SignedStep | 'publish';
export type WaitingLine = {
  articleId: number;
  headline: string;
  awaited: Awaited;
  /** Who handed it in. */
  from: string;
  /** Since when. */
  since: number;
  /** 先发后审: readers have it, and it is to be reviewed by then. */
  reviewBy: number | null;
  /** Somebody changed the text since it was handed in or signed. */
  changed: boolean;
};

/** Of what waits at one step no more is looked through: nobody works off more in a day. */
const mostAStep = 200;

/** 等我处理: what waits for something that this person may do, the longest first. */
export function waitingFor(person: Person): WaitingLine[] {
  const found = [...reviewSteps, null].flatMap((step) => waitingAt(step));
  const { solo } = workflowSettings();
  const lines = found.flatMap((row) => {
    const awaited = awaitedOf(row, person, solo);
    return awaited === null
      ? []
      : [{ ...row, awaited, from: row.staffName, changed: row.changedBy !== null }];
  });
  return lines
    .toSorted((a, b) => a.since - b.since)
    .map(({ articleId, headline, awaited, from, since, reviewBy, changed }) => ({
      articleId, headline, awaited, from, since, reviewBy, changed,
    })); // prettier-ignore
}

type Row = ReturnType<typeof waitingAt>[number];

const waitingAt = (step: (typeof reviewSteps)[number] | null) =>
  db()
    .select({
      articleId: workflow.articleId,
      step: workflow.step,
      stages: workflow.stages,
      proofread: workflow.proofread,
      writers: workflow.writers,
      staffName: workflow.staffName,
      since: workflow.since,
      changedBy: workflow.changedBy,
      reviewBy: workflow.reviewBy,
      headline: revision.headline,
    })
    .from(workflow)
    .innerJoin(article, eq(article.id, workflow.articleId))
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(
      and(
        step === null ? isNull(workflow.step) : eq(workflow.step, step),
        eq(article.state, step === null ? 'approved' : 'inReview'),
      ),
    )
    .orderBy(asc(workflow.since))
    .limit(mostAStep)
    .all();

function awaitedOf(row: Row, person: Person, solo: boolean): Awaited | null {
  const { step, stages } = row;
  const object = { channelIds: channelsOf(db(), row.articleId) };
  if (step === null) return can(person, 'article.publish', object) ? 'publish' : null;
  if (!solo && person.id !== null && row.writers.includes(person.id)) return null;
  const proofed = !row.proofread || isProofed(row.articleId);
  const mayProof = !proofed && can(person, 'article.proof', object);
  const mayReview = can(person, actionOfStep(step, stages), object);
  // The last review waits for the proofreading.
  if (step === 'final' && !proofed) return mayProof ? 'proof' : null;
  return mayReview ? step : mayProof ? 'proof' : null;
}

const isProofed = (articleId: number): boolean =>
  db()
    .select({ id: signature.id })
    .from(signature)
    .where(and(eq(signature.articleId, articleId), eq(signature.step, 'proof'), isNull(signature.endedAt)))
    .get() !== undefined;
