import { and, desc, eq, gt, inArray, lte, notInArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { audit } from '#db/schema/audit.ts';
import { publication } from '#db/schema/publication.ts';
import { limits } from '#lib/limits.ts';
import { historyColumns } from '#newsroom/audit/record.ts';
import { isTooLong } from '#newsroom/body/body.rule.ts';
import { bodyWithin, revisionColumns } from '#newsroom/body/stored-body.ts';
import { channelsOf } from './channels-of.ts';
import { comparedFields } from './difference/compared-fields.rule.ts';
import { type Summarised, summarise } from './difference/summarise-change.ts';
import { listsOf } from './revision-lists.ts';
import { channelNames, relatedHeadlines } from './revision-names.ts';
import type { ActLine, RevisionLine, RevisionsPage, TimelineEntry } from './revision-view.ts';

const aPage = 30;

/** Writing shows as revisions already, and whoever looked at a preview changed nothing. */
const untold = ['create', 'save', 'autosave', 'restore', 'keepAside', 'mergeAside', 'preview', 'makeSlip'];

/** All revisions of an article with what was done to it between them, newest first, page by page. Null: no article. */
export function readRevisions(articleId: number, page: number): RevisionsPage | null {
  const own = db().select().from(article).where(eq(article.id, articleId)).get();
  if (!own) return null;
  const publishedId = publishedRevisionId(articleId);
  const all = db()
    .select({
      id: revision.id,
      number: revision.number,
      staffName: revision.staffName,
      at: revision.updatedAt,
      aside: revision.aside,
    })
    .from(revision)
    .where(eq(revision.articleId, articleId))
    .orderBy(desc(revision.number))
    .all();
  const pages = Math.max(1, Math.ceil(all.length / aPage));
  const shown = Math.min(Math.max(1, page), pages);
  const ids = all.slice((shown - 1) * aPage, shown * aPage).map((one) => one.id);
  const lines = revisionLines(articleId, ids, { headId: own.headRevisionId, publishedId });
  const newest = shown === 1 ? Infinity : (createdAt(all[(shown - 1) * aPage - 1]?.id) ?? Infinity);
  const oldest = shown === pages ? 0 : (lines.at(-1)?.from ?? 0);
  return {
    id: articleId,
    headline:
      db()
        .select({ headline: revision.headline })
        .from(revision)
        .where(eq(revision.id, own.headRevisionId ?? 0))
        .get()?.headline ?? '',
    channelIds: channelsOf(db(), articleId),
    entries: inOrder(lines, actsBetween(articleId, oldest, newest)),
    page: shown,
    pages,
    total: all.length,
    choices: all
      .filter(({ id }) => ids.includes(id) || id === own.headRevisionId || id === publishedId)
      .map(({ id, ...one }) => ({
        ...one,
        isHead: id === own.headRevisionId,
        isPublished: id === publishedId,
      })),
  };
}

export const publishedRevisionId = (articleId: number): number | null =>
  db()
    .select({ id: publication.revisionId })
    .from(publication)
    .where(eq(publication.articleId, articleId))
    .get()?.id ?? null;

const createdAt = (id: number | undefined): number | undefined =>
  id === undefined
    ? undefined
    : db().select({ at: revision.createdAt }).from(revision).where(eq(revision.id, id)).get()?.at;

type Marks = { headId: number | null; publishedId: number | null };

function revisionLines(articleId: number, ids: readonly number[], marks: Marks): RevisionLine[] {
  const rows = db()
    .select(countedColumns)
    .from(revision)
    .where(inArray(revision.id, [...ids]))
    .orderBy(desc(revision.number))
    .all();
  const baseIds = rows.flatMap((row) =>
    row.basedOn === null || ids.includes(row.basedOn) ? [] : [row.basedOn],
  );
  const bases =
    baseIds.length === 0
      ? []
      : db().select(countedColumns).from(revision).where(inArray(revision.id, baseIds)).all();
  const both = [...rows, ...bases];
  const whole = both.map((row) => ({ ...row, ...listsOf(row.id) }));
  const names = { channels: channelNames(), headlines: relatedHeadlines(whole) };
  const nextBlocks = blocksWithin(limits.summarisedBlocks.most);
  const summaries = new Map<number, Summarised>(
    whole.map((row) => [row.id, { fields: comparedFields(row, names), blocks: nextBlocks(row.id) }]),
  );
  const numbers = new Map(both.map((row) => [row.id, row.number]));
  const told = toldOf(articleId, ids);
  return rows.map((row) => {
    const after = summaries.get(row.id);
    const before = row.basedOn === null ? null : (summaries.get(row.basedOn) ?? null);
    return {
      number: row.number,
      staffName: row.staffName,
      from: row.createdAt,
      until: row.updatedAt,
      headline: row.headline,
      isHead: row.id === marks.headId,
      isPublished: row.id === marks.publishedId,
      aside: row.aside ? { merged: told.merged.has(row.id) } : null,
      restoredFrom: told.restored.get(row.id) ?? null,
      basedOn: row.basedOn === null ? null : (numbers.get(row.basedOn) ?? null),
      changes: after ? summarise(before, after) : [],
    };
  });
}

const { body: _body, ...countedColumns } = revisionColumns;
const countedBody = bodyWithin(revision.body, limits.summarisedStory.most);

/**
 * Reads the blocks of one revision after the other, until there were so many: dozens of bodies are read for one page,
 * and readers wait meanwhile. A long body is left in the store.
 */
function blocksWithin(most: number): (revisionId: number) => string[] | null {
  let left = most;
  return (revisionId) => {
    if (left <= 0) return null;
    const row = db().select({ body: countedBody }).from(revision).where(eq(revision.id, revisionId)).get();
    const blocks = storedBlocks(row?.body ?? null);
    left -= blocks?.length ?? 0;
    return left < 0 ? null : blocks;
  };
}

/** Block by block as it is stored, without reading what is in them; null for a body that is too long to count in. */
function storedBlocks(body: unknown): string[] | null {
  if (isTooLong(body)) return null;
  const blocks = typeof body === 'object' && body !== null && 'blocks' in body ? body.blocks : [];
  return Array.isArray(blocks) ? blocks.map((block) => JSON.stringify(block)) : [];
}

/** What the audit says of revisions: which are copies of older ones, and which that were kept aside are dealt with. */
function toldOf(articleId: number, ids: readonly number[]) {
  const rows = db()
    .select({ revisionId: audit.revisionId, verb: audit.verb, detail: audit.detail })
    .from(audit)
    .where(
      and(
        eq(audit.articleId, articleId),
        inArray(audit.verb, ['restore', 'mergeAside']),
        inArray(audit.revisionId, [...ids]),
      ),
    )
    .all();
  const restored = new Map<number, number>();
  const merged = new Set<number>();
  for (const { revisionId, verb, detail } of rows) {
    if (revisionId === null) continue;
    if (verb === 'mergeAside') merged.add(revisionId);
    else if (typeof detail['from'] === 'number') restored.set(revisionId, detail['from']);
  }
  return { restored, merged };
}

function actsBetween(articleId: number, after: number, until: number): ActLine[] {
  return db()
    .select(historyColumns)
    .from(audit)
    .where(
      and(
        eq(audit.articleId, articleId),
        notInArray(audit.verb, untold),
        gt(audit.at, after),
        ...(until === Infinity ? [] : [lte(audit.at, until)]),
      ),
    )
    .orderBy(desc(audit.id))
    .limit(200)
    .all();
}

/** An act stands above the revision that was there when it was done. */
function inOrder(lines: readonly RevisionLine[], acts: readonly ActLine[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let next = 0;
  for (const line of lines) {
    for (let act = acts[next]; act && act.at >= line.from; act = acts[++next])
      entries.push({ type: 'act', line: act });
    entries.push({ type: 'revision', line });
  }
  for (const act of acts.slice(next)) entries.push({ type: 'act', line: act });
  return entries;
}
