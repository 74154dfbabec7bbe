import { and, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { publication, related, revision, storyLink } from '#db/schema/article.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';

type Live = Pick<typeof publication.$inferSelect, 'articleId' | 'revisionId' | 'storyTime'>;

/** Paths of published stories whose pages name this one: as related reading, in their copy, under 此前. */
export function linkingPaths(tx: Tx, live: Live): string[] {
  const slug = { slug: publication.slug };
  const relating = tx
    .select(slug)
    .from(related)
    .innerJoin(publication, eq(publication.revisionId, related.revisionId))
    .where(eq(related.articleId, live.articleId))
    .all();
  const linking = tx
    .select(slug)
    .from(storyLink)
    .innerJoin(publication, eq(publication.revisionId, storyLink.revisionId))
    .where(eq(storyLink.articleId, live.articleId))
    .all();
  const rows = [...relating, ...linking, ...laterFlashes(tx, live)];
  return [...new Set(rows.map((row) => storyPath(row.slug)))];
}

/** A flash tells what led to it: earlier stories of its event. */
function laterFlashes(tx: Tx, { revisionId, storyTime }: Live): { slug: string }[] {
  const event = tx
    .select({ event: revision.event })
    .from(revision)
    .where(eq(revision.id, revisionId))
    .get()?.event;
  if (!event) return [];
  return tx
    .select({ slug: publication.slug })
    .from(revision)
    .innerJoin(
      publication,
      and(eq(publication.articleId, revision.articleId), eq(publication.revisionId, revision.id)),
    )
    .where(
      and(
        sql`${revision.event} <> ''`,
        eq(revision.event, event),
        eq(revision.type, 'flash'),
        gt(publication.storyTime, storyTime),
      ),
    )
    .all();
}
