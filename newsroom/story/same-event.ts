import { and, eq, sql } from 'drizzle-orm';
import { revision } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';

/** What joins revisions to the publications that show them. */
export const isShown = and(
  eq(publication.articleId, revision.articleId),
  eq(publication.revisionId, revision.id),
);

/** Revisions of that event. That it is not '' is said outright, or the index, which leaves '' out, is not used. */
export const ofEvent = (event: string) => and(sql`${revision.event} <> ''`, eq(revision.event, event));
