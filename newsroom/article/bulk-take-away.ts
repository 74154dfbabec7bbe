import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { Refusal } from '#lib/refusal.ts';
import { can, demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { bulkEach } from './bulk-each.ts';
import type { BulkAnswer } from './bulk.rule.ts';
import { kill } from './kill.ts';
import { spike } from './spike.ts';

/** 撤稿 of several, for one public reason. */
export async function bulkKill(order: {
  by: Person;
  ids: readonly number[];
  reason: string;
}): Promise<BulkAnswer> {
  const { by, ids, reason } = order;
  if (!can(by, 'article.kill')) demand(by, 'article.kill');
  if (reason.trim() === '') throw new Refusal('invalid', '请写明撤稿理由，读者会看到。', 'reason');
  return bulkEach(ids, async (id) => ({ note: '已撤稿。', ...(await kill({ by, id, reason })) }));
}

/** 弃用 of several. */
export async function bulkSpike({ by, ids }: { by: Person; ids: readonly number[] }): Promise<BulkAnswer> {
  if (!can(by, 'article.spike')) demand(by, 'article.spike');
  return bulkEach(ids, async (id) => {
    const row = db().select({ state: article.state }).from(article).where(eq(article.id, id)).get();
    if (row?.state === 'spiked') return { same: true, note: '原来就已弃用。' };
    await spike({ by, id });
    return { note: '已弃用。' };
  });
}
