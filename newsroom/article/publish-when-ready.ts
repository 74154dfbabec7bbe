import { Refusal } from '#lib/refusal.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { unreadyMedia } from '#newsroom/media/read-media.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { bodyMediaIds } from './body.rule.ts';
import { type PublishOrder, publish } from './publish.ts';
import { readDraft } from './read-draft.ts';

/** Publishes, first making what the story's pictures still lack: nobody has to wait and press again. */
export async function publishWhenReady(order: PublishOrder): Promise<{ path: string; stale: string[] }> {
  demand(order.by, 'article.publish');
  const draft = readDraft(order.id);
  if (!draft) throw new Refusal('notFound', '没有这篇稿件。');
  for (const id of unreadyMedia(bodyMediaIds(draft.input.body))) await makeRenditions(id);
  return publish(order);
}
