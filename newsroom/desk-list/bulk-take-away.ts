import { isUnseen } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { spike } from '#newsroom/article/spike.ts';
import { unspike } from '#newsroom/article/unspike.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { can, demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { bulkEach } from './bulk-each.ts';
import type { BulkAnswer } from './bulk.rule.ts';

/** 撤稿 of several, for one public reason. */
export async function bulkKill(order: {
  by: Person;
  ids: readonly number[];
  reason: string;
}): Promise<BulkAnswer> {
  const { by, ids, reason } = order;
  if (!can(by, 'article.kill')) demand(by, 'article.kill');
  if (isUnseen(reason)) throw new Refusal('invalid', '请写明撤稿理由，读者会看到。', 'reason');
  return bulkEach(ids, async (id) => ({ note: '已撤稿。', ...(await kill({ by, id, reason })) }));
}

/** 弃用 of several. */
export async function bulkSpike({ by, ids }: { by: Person; ids: readonly number[] }): Promise<BulkAnswer> {
  if (!can(by, 'article.spike')) demand(by, 'article.spike');
  return bulkEach(ids, async (id) => {
    const dropped = await spike({ by, id });
    return dropped ? { note: '已弃用。' } : { same: true, note: '原来就已弃用。' };
  });
}

/** 恢复 of several that were dropped. */
export async function bulkUnspike({ by, ids }: { by: Person; ids: readonly number[] }): Promise<BulkAnswer> {
  if (!can(by, 'article.spike')) demand(by, 'article.spike');
  return bulkEach(ids, async (id) => {
    const back = await unspike({ by, id });
    return back ? { note: '已恢复。' } : { same: true, note: '没有弃用，不用恢复。' };
  });
}
