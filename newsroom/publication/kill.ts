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
import { endRun } from '#newsroom/workflow/approve.ts';
import { cancelWaiting, takeTimed } from '#newsroom/workflow/timetable.ts';
import { changePublished } from './change-published.ts';
import { openReceipt } from './receipt/open-receipt.ts';
import { tellWriter } from './tell-writer.ts';

type Order = {
  by: Person;
  id: number;
  reason: string;
  /** The row of the timetable whose time has come. */
  timed?: number;
};

/**
 * 撤稿: takes a story from readers everywhere and leaves a tombstone with the public `reason` at each of its
 * addresses. The copy and its history stay with the desk.
 */
export const kill = (order: Order): Promise<{ stale: string[] }> => takeFromReaders(order, { quiet: false });

/** 下线: the same, but readers are told no reason; it stays with the desk. */
export const takeDown = (order: Order): Promise<{ stale: string[] }> =>
  takeFromReaders(order, { quiet: true });

async function takeFromReaders(
  { by, id, reason, timed }: Order,
  { quiet }: { quiet: boolean },
): Promise<{ stale: string[] }> {
  const words = seenLines(reason).trim();
  const name = quiet ? '下线' : '撤稿';
  if (words === '') {
    throw new Refusal(
      'invalid',
      quiet ? '请写明为什么下线，读者看不到。' : '请写明撤稿理由，读者会看到。',
      'reason',
    );
  }
  if (words.length > 200) throw new Refusal('invalid', `${name}理由请控制在 200 字以内。`, 'reason');
  const take = (tx: Tx) => {
    demandOn(tx, { by, id }, 'article.kill');
    const published = tx.select().from(publication).where(eq(publication.articleId, id)).get();
    if (!published) throw new Refusal('state', `这篇稿件没有发布，不需要${name}。`);
    if (timed !== undefined) takeTimed(tx, timed);
    removeFromLists(tx, id);
    tx.delete(publication).where(eq(publication.articleId, id)).run();
    const { slug, storyTime } = published;
    const row = { at: now(), reason: words, staffName: by.name, slug, storyTime, quiet, was: published };
    tx.insert(tombstone)
      .values({ articleId: id, ...row })
      .onConflictDoUpdate({ target: tombstone.articleId, set: row })
      .run();
    endRun(tx, id);
    cancelWaiting(tx, id, `${by.name}${name}`);
    tx.update(article).set({ state: 'killed' }).where(eq(article.id, id)).run();
    record(tx, {
      by,
      verb: quiet ? 'takeDown' : 'kill',
      articleId: id,
      revisionId: published.revisionId,
      detail: { reason: words },
    });
    tellWriter(tx, { articleId: id, by, verb: quiet ? 'takeDown' : 'kill' });
    openReceipt(tx, { articleId: id, verb: quiet ? 'takeDown' : 'kill' });
    return {};
  };
  return changePublished(id, take, { withdrawn: true });
}
