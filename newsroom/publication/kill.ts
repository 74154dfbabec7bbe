import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { kill as tombstone } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { seenLines } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import { removeFromLists } from '#newsroom/list/place-in-lists.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { changePublished } from './change-published.ts';

/**
 * 撤稿: takes a story from readers everywhere and leaves a tombstone with the public `reason` at each of its
 * addresses. The copy and its history stay with the desk.
 */
export async function kill({
  by,
  id,
  reason,
}: {
  by: Person;
  id: number;
  reason: string;
}): Promise<{ stale: string[] }> {
  const words = seenLines(reason).trim();
  if (words === '') throw new Refusal('invalid', '请写明撤稿理由，读者会看到。', 'reason');
  if (words.length > 200) throw new Refusal('invalid', '撤稿理由请控制在 200 字以内。', 'reason');
  const take = (tx: Tx) => {
    demandOn(tx, { by, id }, 'article.kill');
    const published = tx.select().from(publication).where(eq(publication.articleId, id)).get();
    if (!published) throw new Refusal('state', '这篇稿件没有发布，不需要撤稿。');
    removeFromLists(tx, id);
    tx.delete(publication).where(eq(publication.articleId, id)).run();
    const { slug, storyTime } = published;
    tx.insert(tombstone)
      .values({ articleId: id, at: now(), reason: words, staffName: by.name, slug, storyTime })
      .run();
    tx.update(article).set({ state: 'killed' }).where(eq(article.id, id)).run();
    record(tx, {
      by,
      verb: 'kill',
      articleId: id,
      revisionId: published.revisionId,
      detail: { reason: words },
    });
    return {};
  };
  return changePublished(id, take, { withdrawn: true });
}
