import { eq, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { allChannels } from '#newsroom/channel/channels.ts';
import type { RevisionLists } from './revision-lists.ts';

export const channelNames = (): ReadonlyMap<number, string> =>
  new Map(allChannels().map(({ id, name }) => [id, name]));

/** Headlines of the stories that these lists relate to, as they are now. */
export function relatedHeadlines(lists: Iterable<RevisionLists>): ReadonlyMap<number, string> {
  const ids = new Set([...lists].flatMap((one) => one.related.map(({ id }) => id)));
  if (ids.size === 0) return new Map();
  const rows = db()
    .select({ id: article.id, headline: revision.headline })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(inArray(article.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, headline }) => [id, headline]));
}
