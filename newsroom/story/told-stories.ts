import { eq, inArray, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { publication } from '#db/schema/publication.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import type { FoundStory } from './found-story.rule.ts';

/** These stories in this order, published or not: as readers see them, else as their heads stand. */
export function toldStories(ids: readonly number[]): FoundStory[] {
  if (ids.length === 0) return [];
  const rows = db()
    .select({
      id: article.id,
      publicId: article.publicId,
      state: article.state,
      stub: article.stub,
      headline: revision.headline,
      type: revision.type,
      channelName: channel.name,
      slug: publication.slug,
      storyTime: publication.storyTime,
      updatedAt: article.updatedAt,
    })
    .from(article)
    .leftJoin(publication, eq(publication.articleId, article.id))
    .innerJoin(revision, eq(revision.id, sql`coalesce(${publication.revisionId}, ${article.headRevisionId})`))
    .innerJoin(channel, eq(channel.id, revision.channelId))
    .where(inArray(article.id, [...new Set(ids)]))
    .all();
  const byId = new Map(
    rows.map(({ slug, storyTime, updatedAt, ...row }): [number, FoundStory] => [
      row.id,
      { ...row, path: slug === null ? null : storyPath(slug), time: storyTime ?? updatedAt },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
