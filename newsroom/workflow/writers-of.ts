import { and, eq, gt, max } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { slip } from '#db/schema/workflow.ts';

/**
 * Whose own copy a story is before it was handed in: of everyone who wrote on it since it was signed last, and of who
 * made it where it never was.
 */
export function writersOf(reader: Db | Tx, articleId: number): string[] {
  const signed = reader
    .select({ id: max(slip.revisionId) })
    .from(slip)
    .where(eq(slip.articleId, articleId))
    .get();
  return reader
    .selectDistinct({ id: revision.staffId })
    .from(revision)
    .where(
      and(eq(revision.articleId, articleId), eq(revision.aside, false), gt(revision.id, signed?.id ?? 0)),
    )
    .all()
    .flatMap((one) => one.id ?? []);
}
