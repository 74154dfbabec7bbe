import { db } from '#db/client.ts';
import { Refusal } from '#lib/refusal.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { unreadyMedia } from '#newsroom/media/read-media.ts';
import { bodyMediaIds } from './body.rule.ts';
import { demandOn } from './demand-on.ts';
import { type PublishOrder, publish } from './publish.ts';
import { readDraft } from './read-draft.ts';

/** Publishes, first making what the story's pictures still lack: nobody has to wait and press again. */
export async function publishWhenReady(order: PublishOrder): Promise<{ path: string; stale: string[] }> {
  demandOn(db(), order, 'article.publish');
  const draft = readDraft(order.id);
  if (!draft) throw new Refusal('notFound', '没有这篇稿件。');
  for (const id of unreadyMedia(bodyMediaIds(draft.input.body))) await makeRenditions(id);
  return publish(order);
}
