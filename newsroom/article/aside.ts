import { and, desc, eq } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { audit } from '#db/schema/audit.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { revisionColumns } from '#newsroom/body/stored-body.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { type RevisionRow, revisionById, revisionInput } from '#newsroom/revision/revision.ts';
import { insertRevision, rewriteRevision } from '#newsroom/revision/write-revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { demandOn } from './demand-on.ts';

type Author = Person & { id: string };
export type AsideOrder = {
  by: Author;
  id: number;
  /** The revision that the text was written on. */
  basedOn: number;
  input: ArticleInput;
  /** The one that this tab kept before: it is replaced. */
  aside: number | null;
};

/**
 * 另存: keeps a text that cannot become the head as a revision beside it, so that nothing typed is lost. One a tab:
 * a later text of the same tab goes into the same revision.
 */
export function keepAsideIn(tx: Tx, { by, id, basedOn, input, aside }: AsideOrder): number {
  const before = aside === null ? null : ownAside(tx, by, id, aside);
  if (before && !isMerged(id, before.id)) {
    rewriteRevision(tx, by, before, input);
    return before.id;
  }
  const base = revisionById(basedOn);
  const row = { articleId: id, basedOn: base?.articleId === id ? base.id : null, aside: true };
  const revisionId = insertRevision(tx, by, row, input);
  record(tx, { by, verb: 'keepAside', articleId: id, revisionId });
  return revisionId;
}

export type AsideLine = { revisionId: number; savedAt: number };

/** Texts of this person that were kept aside and wait to be merged or let go, newest first. */
export function openAsides(articleId: number, by: Author): AsideLine[] {
  return db()
    .select({ revisionId: revision.id, savedAt: revision.updatedAt })
    .from(revision)
    .where(and(eq(revision.articleId, articleId), eq(revision.aside, true), eq(revision.staffId, by.id)))
    .orderBy(desc(revision.id))
    .all()
    .filter((one) => !isMerged(articleId, one.revisionId));
}

/** What was kept aside, and the text that it was written on, for merging it now. */
export function readAside(
  articleId: number,
  revisionId: number,
): { input: ArticleInput; base: ArticleInput } {
  const row = revisionById(revisionId);
  if (!row || row.articleId !== articleId || !row.aside) throw new Refusal('notFound', '没有这一版。');
  const base = row.basedOn === null ? null : revisionById(row.basedOn);
  const input = revisionInput(row);
  return { input, base: base ? revisionInput(base) : input };
}

/** Ends the waiting of a text that is merged now, or no longer wanted. It stays among the revisions. */
export const closeAside = (order: { by: Author; id: number; revisionId: number }): Promise<void> =>
  write((tx) => {
    demandOn(tx, order, 'article.write');
    closeAsideIn(tx, order);
  });

export function closeAsideIn(
  tx: Tx,
  { by, id, revisionId }: { by: Author; id: number; revisionId: number },
): void {
  if (!ownAside(tx, by, id, revisionId) || isMerged(id, revisionId)) return;
  record(tx, { by, verb: 'mergeAside', articleId: id, revisionId });
}

const ownAside = (tx: Tx, by: Author, articleId: number, id: number): RevisionRow | null =>
  tx
    .select(revisionColumns)
    .from(revision)
    .where(
      and(
        eq(revision.id, id),
        eq(revision.articleId, articleId),
        eq(revision.aside, true),
        eq(revision.staffId, by.id),
      ),
    )
    .get() ?? null;

const isMerged = (articleId: number, revisionId: number): boolean =>
  db()
    .select({ id: audit.id })
    .from(audit)
    .where(
      and(eq(audit.articleId, articleId), eq(audit.revisionId, revisionId), eq(audit.verb, 'mergeAside')),
    )
    .get() !== undefined;
