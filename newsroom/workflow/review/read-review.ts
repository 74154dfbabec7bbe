import { and, desc, eq, lte, ne } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { publication } from '#db/schema/publication.ts';
import { signature, slip } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { clockTime, dayBeijing, longTime } from '#lib/dates.ts';
import { bodyMediaIds } from '#newsroom/body/body.rule.ts';
import { type Wanting, wantingIn } from '#newsroom/body/wanting.rule.ts';
import { channelTrail } from '#newsroom/channel/channels.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { compareRevisions } from '#newsroom/revision/difference/compare-revisions.ts';
import type { ComparedPair } from '#newsroom/revision/revision-view.ts';
import { type RevisionRow, revisionById, revisionInput } from '#newsroom/revision/revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { type Colleague, dutyOf, reviewersOf } from '../notices.ts';
import { standpointOf } from '../read-flow.ts';
import { wayOf } from '../read-way.ts';
import { type ReviewCheck, reviewChecks } from './review-checks.ts';
import { type ReviewRow, reviewRows } from './review-rows.rule.ts';
import { unlistedSource } from '../unlisted-source.ts';
import type { Way } from '../way.rule.ts';

/** What the text is compared with: «比二审（10:06）». */
type Base = { number: number; words: string };

/** All that the page of a review shows. */
export type Review = {
  id: number;
  way: Way;
  input: ArticleInput;
  /** Names exactly the text that is shown. */
  version: { revisionId: number; saves: number };
  number: number;
  channels: string[];
  media: Record<string, StoryMedia>;
  rows: ReviewRow[];
  base: Base | null;
  pair: ComparedPair | null;
  checks: ReviewCheck[];
  /** What it lacks before readers may see it. */
  wants: Wanting[];
  /** Who may sign what it waits for: those on duty today, or else everyone. */
  waitsFor: Colleague[];
  now: number;
};

/**
 * The head of a story for whoever reviews it, beside the text that was signed last; `since` compares with that revision
 * instead. Throws where there is no such story.
 */
export function readReview(by: Person, id: number, since: number | null): Review {
  const way = wayOf(by, id);
  const { head } = standpointOf(db(), by, id);
  const input = revisionInput(head);
  const base = baseOf(head, since);
  const pair = base && compareRevisions(id, { from: base.number, to: head.number });
  const files = [...bodyMediaIds(input.body), ...(input.leadMediaId === null ? [] : [input.leadMediaId])];
  return {
    id,
    way,
    input,
    version: { revisionId: head.id, saves: head.saves },
    number: head.number,
    channels: channelTrail(head.channelId).map((one) => one.name),
    media: { ...pair?.media, ...readMedia(files) },
    rows: reviewRows(input.body, pair ? pair.difference.units : null),
    base,
    pair,
    checks: reviewChecks(input),
    wants: [...wantingIn(input, now()), ...unlistedSource(input.sourceName)],
    waitsFor: waitsFor(id, way),
    now: now(),
  };
}

function baseOf(head: RevisionRow, since: number | null): Base | null {
  if (since !== null) return { number: since, words: `比您看过的第 ${since} 版` };
  const found = candidates(head).toSorted((a, b) => b.revisionId - a.revisionId)[0];
  const row = found && revisionById(found.revisionId);
  return row ? { number: row.number, words: found.words } : null;
}

type Candidate = { revisionId: number; words: string };

/** Texts that somebody answers for: what was signed or sent back last, what readers see, what has a 签发单. */
function candidates({ articleId, id }: RevisionRow): Candidate[] {
  const signed = db()
    .select()
    .from(signature)
    .where(
      and(eq(signature.articleId, articleId), ne(signature.step, 'submit'), lte(signature.revisionId, id)),
    )
    .orderBy(desc(signature.id))
    .limit(1)
    .get();
  const out = db().select().from(publication).where(eq(publication.articleId, articleId)).get();
  const kept = db()
    .select()
    .from(slip)
    .where(and(eq(slip.articleId, articleId), lte(slip.revisionId, id)))
    .orderBy(desc(slip.id))
    .limit(1)
    .get();
  return [
    ...(signed
      ? [{ revisionId: signed.revisionId, words: `比${nameOf(signed.step)}（${timeOf(signed.at)}）` }]
      : []),
    ...(out ? [{ revisionId: out.revisionId, words: '比读者看到的' }] : []),
    ...(kept ? [{ revisionId: kept.revisionId, words: `比签发单 ${kept.number}` }] : []),
  ];
}

function nameOf(step: (typeof signature.$inferSelect)['step']): string {
  if (step === 'sendBack') return '退回时';
  return step === 'submit' ? '送审' : stepNames[step];
}

const timeOf = (at: number): string => (dayBeijing(at) === dayBeijing(now()) ? clockTime(at) : longTime(at));

function waitsFor(id: number, { flow }: Way): Colleague[] {
  if (flow.step === null) return [];
  const able = reviewersOf(db(), id, flow.step, flow.stages);
  const onDuty = new Set(dutyOf(db(), dayBeijing(now()), flow.step));
  const chosen = able.filter((one) => onDuty.has(one.id));
  return chosen.length > 0 ? chosen : able;
}

/** The text of a story by now, and in how many places it differs from the revision that a reviewer reads. */
export function movedSince(
  by: Person,
  id: number,
  seen: number,
): { revisionId: number; saves: number; changes: number } {
  const { head } = standpointOf(db(), by, id);
  const pair = seen === head.number ? null : compareRevisions(id, { from: seen, to: head.number });
  const changes = pair
    ? pair.difference.fields.length + pair.difference.units.filter(({ type }) => type !== 'same').length
    : 0;
  return { revisionId: head.id, saves: head.saves, changes };
}
