import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { bodyMediaIds, parseBody } from '#newsroom/body/body.rule.ts';
import { storedBody } from '#newsroom/body/stored-body.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { unreadyMedia } from '#newsroom/media/read-media.ts';
import { type PublishOrder, publish } from './publish.ts';

/**
 * Publishes, first making what the story's pictures still lack: nobody has to wait and press again. Making them takes
 * seconds, so it stands before the transaction and decides nothing: they would be made anyway, and everything is asked
 * afterwards.
 */
export async function publishWhenReady(order: PublishOrder): Promise<{ path: string; stale: string[] }> {
  await makeReady(order.id);
  return publish(order);
}

/** Makes what the pictures in an article's head still lack before readers may see them. */
export async function makeReady(articleId: number): Promise<void> {
  const head = db()
    .select({ body: storedBody })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, articleId))
    .get();
  if (!head) return;
  for (const id of unreadyMedia(bodyMediaIds(parseBody(head.body)))) await makeRenditions(id);
}
