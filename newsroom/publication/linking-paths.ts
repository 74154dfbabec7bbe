import { and, eq, gt } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { related } from '#db/schema/related.ts';
import { storyLink } from '#db/schema/story-link.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import { livePagesOf } from '#newsroom/story/live-presence.ts';
import { shownOfEvent } from '#newsroom/story/same-event.ts';

type Published = Pick<typeof publication.$inferSelect, 'articleId' | 'revisionId' | 'storyTime'>;

/** Paths of published stories whose pages name this one: as related reading, in their copy, under 此前. */
export function linkingPaths(tx: Tx, published: Published): string[] {
  const slug = { articleId: publication.articleId, slug: publication.slug };
  const relating = tx
    .select(slug)
    .from(related)
    .innerJoin(publication, eq(publication.revisionId, related.revisionId))
    .where(eq(related.articleId, published.articleId))
    .all();
  const linking = tx
    .select(slug)
    .from(storyLink)
    .innerJoin(publication, eq(publication.revisionId, storyLink.revisionId))
    .where(eq(storyLink.articleId, published.articleId))
    .all();
  const rows = [...relating, ...linking, ...laterFlashes(tx, published)];
  // A live's posts stand on further pages of it.
  const posts = linking.flatMap((row) => livePagesOf(tx, row.articleId, [row.slug]));
  return [...new Set([...rows.map((row) => storyPath(row.slug)), ...posts])];
}

/** A flash tells what led to it: earlier stories of its event. */
function laterFlashes(tx: Tx, { revisionId, storyTime }: Published): { slug: string }[] {
  const event = tx
    .select({ event: revision.event })
    .from(revision)
    .where(eq(revision.id, revisionId))
    .get()?.event;
  if (!event) return [];
  return tx
    .select({ slug: publication.slug })
    .from(revision)
    .crossJoin(publication)
    .where(and(shownOfEvent(event), eq(revision.type, 'flash'), gt(publication.storyTime, storyTime)))
    .all();
}
