import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { slip, workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { compactDay } from '#lib/dates.ts';
import { sha256 } from '#lib/ids.ts';
import { record } from '#newsroom/audit/record.ts';
import { type RevisionRow, revisionInput } from '#newsroom/revision/revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type SignedStep, signedSteps } from '#newsroom/staff/review-steps.rule.ts';
import { checksOf } from './checks.ts';
import { type SignatureRow, openSignatures } from './sign.ts';
import type { SlipContent } from './slip.rule.ts';
import { textHash } from './text-hash.ts';

/**
 * 签发单: keeps who wrote, proofread and reviewed the head, and what the checks found, as it is now. Its hash goes into the
 * audit, whose chain holds it. `override`: it was let out without reviews.
 */
export function makeSlip(
  tx: Tx,
  by: Person,
  head: RevisionRow,
  override: { reason: string } | null = null,
): { id: number; number: string } {
  const at = now();
  const number = nextNumber(tx, at);
  const content: SlipContent = {
    form: 1,
    number,
    at,
    override: override && { id: by.id, name: by.name, ...override },
    ...whatItIs(tx, head),
    ...whoSigned(tx, head.articleId),
    checks: checksOf(revisionInput(head)),
  };
  const hash = sha256(JSON.stringify(content));
  const { id } = tx
    .insert(slip)
    .values({ number, articleId: head.articleId, revisionId: head.id, at, content, hash })
    .returning({ id: slip.id })
    .get();
  record(tx, {
    by,
    verb: 'makeSlip',
    articleId: head.articleId,
    revisionId: head.id,
    detail: { slip: id, number, hash },
  });
  return { id, number };
}

/** Counts through the day of Beijing, from 001. */
function nextNumber(tx: Tx, at: number): string {
  const day = compactDay(at);
  const last = tx
    .select({ number: slip.number })
    .from(slip)
    // A range and no pattern, which the index could not answer; «.» follows «-».
    .where(and(gt(slip.number, `${day}-`), lt(slip.number, `${day}.`)))
    .orderBy(desc(slip.id))
    .limit(1)
    .get();
  const count = Number(last?.number.slice(day.length + 1) ?? 0) + 1;
  return `${day}-${String(count).padStart(3, '0')}`;
}

function whatItIs(tx: Tx, head: RevisionRow) {
  const own = tx
    .select({ publicId: article.publicId })
    .from(article)
    .where(eq(article.id, head.articleId))
    .get();
  const place = tx.select({ name: channel.name }).from(channel).where(eq(channel.id, head.channelId)).get();
  return {
    publicId: own?.publicId ?? '',
    headline: head.headline,
    channel: place?.name ?? '',
    revision: head.number,
    textHash: textHash(tx, head.id) ?? '',
    writers: writersSinceLast(tx, head),
  };
}

function writersSinceLast(tx: Tx, head: RevisionRow): SlipContent['writers'] {
  const last = tx
    .select({ id: slip.revisionId })
    .from(slip)
    .where(and(eq(slip.articleId, head.articleId), lt(slip.revisionId, head.id)))
    .orderBy(desc(slip.id))
    .limit(1)
    .get();
  const rows = tx
    .select({ id: revision.staffId, name: revision.staffName })
    .from(revision)
    .where(
      and(eq(revision.articleId, head.articleId), eq(revision.aside, false), gt(revision.id, last?.id ?? 0)),
    )
    .orderBy(asc(revision.id))
    .all();
  return [...new Map(rows.map((one) => [`${one.id} ${one.name}`, one])).values()];
}

function whoSigned(tx: Tx, articleId: number): Pick<SlipContent, 'submitted' | 'signed' | 'stages'> {
  const run = tx.select().from(workflow).where(eq(workflow.articleId, articleId)).get();
  const signed = run ? openSignatures(tx, articleId) : [];
  return {
    submitted: run ? { id: run.staffId, name: run.staffName, at: run.submittedAt } : null,
    stages: run?.stages ?? 0,
    signed: signed.flatMap(({ step, staffId, staffName, at, note, revisionId }) =>
      isSignedStep(step)
        ? [{ step, id: staffId, name: staffName, at, note, revision: numberOf(tx, revisionId) }]
        : [],
    ),
  };
}

const isSignedStep = (step: SignatureRow['step']): step is SignedStep =>
  signedSteps.some((one) => one === step);

const numberOf = (tx: Tx, revisionId: number): number =>
  tx.select({ number: revision.number }).from(revision).where(eq(revision.id, revisionId)).get()?.number ?? 0;
