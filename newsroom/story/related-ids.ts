import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { publication } from '#db/schema/publication.ts';
import { related } from '#db/schema/related.ts';

/** Article ids of a published story's related reading, in order. */
export const relatedIds = (articleId: number): number[] =>
  db()
    .select({ id: related.articleId })
    .from(related)
    .innerJoin(publication, eq(publication.revisionId, related.revisionId))
    .where(eq(publication.articleId, articleId))
    .orderBy(asc(related.position))
    .all()
    .map((row) => row.id);
