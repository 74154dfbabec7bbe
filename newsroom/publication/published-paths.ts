import { and, desc, eq, lt, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { publication } from '#db/schema/publication.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';

/** A published story's path, and its place in the order of their times. */
export type StoryPlace = { path: string; storyTime: number; articleId: number };

/** The next published stories older than `place`, newest first; null begins with the newest. Stubs are left out. */
export function publishedPathsBefore(place: StoryPlace | null, limit: number): StoryPlace[] {
  const older =
    place === null
      ? undefined
      : or(
          lt(publication.storyTime, place.storyTime),
          and(eq(publication.storyTime, place.storyTime), lt(publication.articleId, place.articleId)),
        );
  return db()
    .select({
      slug: publication.slug,
      storyTime: publication.storyTime,
      articleId: publication.articleId,
    })
    .from(publication)
    .where(and(eq(publication.stub, false), older))
    .orderBy(desc(publication.storyTime), desc(publication.articleId))
    .limit(limit)
    .all()
    .map(({ slug, ...rest }) => ({ path: storyPath(slug), ...rest }));
}
