import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { demandOn } from './demand-on.ts';

/**
 * 弃用: drops an item that readers don't see; `unspike` brings it back. Its import key is given back, so the same page
 * may come in again.
 */
export const spike = (order: { by: Person; id: number }): Promise<boolean> =>
  write((tx) => spikeIn(tx, order));

/** False where it was dropped already: once is enough. */
export function spikeIn(tx: Tx, { by, id }: { by: Person; id: number }): boolean {
  demandOn(tx, { by, id }, 'article.spike');
  const row = tx.select().from(article).where(eq(article.id, id)).get();
  if (!row) throw new Refusal('notFound', '没有这篇稿件。');
  if (row.state === 'spiked') return false;
  if (row.state === 'scheduled') throw new Refusal('state', '稿件已定时，请先取消定时，再弃用。');
  const published = tx.select().from(publication).where(eq(publication.articleId, id)).get();
  if (published) throw new Refusal('state', '稿件已发布，不能弃用；请用撤稿。');
  tx.update(article)
    .set({ state: 'spiked', importKey: null, updatedAt: now() })
    .where(eq(article.id, id))
    .run();
  record(tx, { by, verb: 'spike', articleId: id, detail: { importKey: row.importKey } });
  return true;
}
