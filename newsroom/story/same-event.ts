import { and, eq, sql } from 'drizzle-orm';
import { revision } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';

/**
 * Of revisions crossed with publications, those of that event that readers see. Crossed, because SQLite then begins with
 * the revisions: joined, it walks all publications by their time. That the event is not '' is said outright, or the
 * index, which leaves '' out, is not used.
 */
export const shownOfEvent = (event: string) =>
  and(
    sql`${revision.event} <> ''`,
    eq(revision.event, event),
    eq(publication.articleId, revision.articleId),
    eq(publication.revisionId, revision.id),
  );
