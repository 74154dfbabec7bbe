import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { channel } from '#db/schema/channel.ts';
import { Refusal } from '#lib/refusal.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { changeArticle } from './bulk-change.ts';
import { bulkEach } from './bulk-each.ts';
import type { BulkAnswer } from './bulk.rule.ts';

/** 移动频道: puts each article into the channel; its further channels stay. */
export async function bulkMove(order: {
  by: Person;
  ids: readonly number[];
  channelId: number;
}): Promise<BulkAnswer> {
  const { by, ids, channelId } = order;
  demand(by, 'article.write', { channelIds: [channelId] });
  const target = db().select({ name: channel.name }).from(channel).where(eq(channel.id, channelId)).get();
  if (!target) throw new Refusal('invalid', '没有这个频道，请重新选择。', 'channelId');
  return bulkEach(ids, (id) =>
    changeArticle({
      by,
      id,
      edit: (input) => (input.channelId === channelId ? null : { ...input, channelId }),
      override: `批量移到${target.name}`,
    }),
  );
}
