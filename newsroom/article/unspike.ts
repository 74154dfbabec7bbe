import { and, desc, eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { audit } from '#db/schema/audit.ts';
import { kill } from '#db/schema/kill.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { demandOn } from './demand-on.ts';

/** 恢复: brings a story that was dropped back among the drafts, its text as it was. False where it is there already. */
export const unspike = ({ by, id }: { by: Person; id: number }): Promise<boolean> =>
  write((tx) => {
    demandOn(tx, { by, id }, 'article.spike');
    const row = tx.select({ state: article.state }).from(article).where(eq(article.id, id)).get();
    if (!row) throw new Refusal('notFound', '没有这篇稿件。');
    if (row.state !== 'spiked') return false;
    // What was under review is reviewed anew. One that readers once had is withdrawn still.
    const dead = tx.select({ id: kill.articleId }).from(kill).where(eq(kill.articleId, id)).get();
    tx.update(article)
      .set({ state: dead ? 'killed' : 'draft', importKey: freeImportKey(tx, id), updatedAt: now() })
      .where(eq(article.id, id))
      .run();
    record(tx, { by, verb: 'unspike', articleId: id });
    return true;
  });

/** The key that it gave back, unless the same page came in again meanwhile. */
function freeImportKey(tx: Tx, id: number): string | null {
  const given = tx
    .select({ detail: audit.detail })
    .from(audit)
    .where(and(eq(audit.articleId, id), eq(audit.verb, 'spike')))
    .orderBy(desc(audit.id))
    .get();
  const key: unknown = given?.detail['importKey'];
  if (typeof key !== 'string') return null;
  const taken = tx.select({ id: article.id }).from(article).where(eq(article.importKey, key)).get();
  return taken ? null : key;
}
