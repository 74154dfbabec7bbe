import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { article } from '#db/schema/article.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { presenceOf } from './presence.ts';
import { stalePaths } from './stale.rule.ts';

type ArticleRow = typeof article.$inferSelect;

/**
 * Runs a change of what readers see in one transaction and answers with the paths that it made stale. The same
 * paths are queued in that transaction, so that a crash before the caller expires them loses nothing.
 * `withdrawn`: no failure may bring the old pages back.
 */
export function changePublished<T>(
  id: number,
  change: (tx: Tx, row: ArticleRow) => T,
  { withdrawn = false } = {},
): Promise<T & { stale: string[] }> {
  return write((tx) => {
    const row = tx.select().from(article).where(eq(article.id, id)).get();
    if (!row) throw new Refusal('notFound', '没有这篇稿件。');
    const before = presenceOf(tx, id);
    const answer = change(tx, row);
    const stale = stalePaths(before, presenceOf(tx, id));
    tx.update(article).set({ updatedAt: now() }).where(eq(article.id, id)).run();
    enqueue(tx, { job: 'expire', payload: { paths: stale, ...(withdrawn && { withdrawn }) } });
    enqueue(tx, { job: 'index-story', payload: { articleId: id } });
    if (withdrawn) enqueue(tx, { job: 'drop-cards', payload: { publicId: row.publicId } });
    return { ...answer, stale };
  });
}
