import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';

/** The channels that a story stands in: its head's, and the one where readers see it. */
export function channelsOf(reader: Db | Tx, articleId: number): number[] {
  const head = reader
    .select({ channelId: revision.channelId })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, articleId))
    .get();
  const published = reader
    .select({ channelId: publication.channelId })
    .from(publication)
    .where(eq(publication.articleId, articleId))
    .get();
  return [...new Set([head, published].flatMap((one) => (one ? [one.channelId] : [])))];
}
