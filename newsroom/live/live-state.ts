import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { live } from '#db/schema/live.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import { changePublished } from '#newsroom/publication/change-published.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';

type LiveRow = typeof live.$inferSelect;
type Order = { by: Person; articleId: number };

/** 开播, of a published story of the type live. One that has ended goes on. */
export async function startLive({ by, articleId }: Order): Promise<{ stale: string[] }> {
  return changePublished(articleId, (tx) => {
    demandOn(tx, { by, id: articleId }, 'live.post');
    if (publishedType(tx, articleId) !== 'live') {
      throw new Refusal('state', '先发布一篇“直播”类型的稿件，再开播。');
    }
    if (liveOf(tx, articleId)?.endedAt === null) throw new Refusal('state', '直播已经开始了。');
    tx.insert(live)
      .values({ articleId, startedAt: now() })
      .onConflictDoUpdate({ target: live.articleId, set: { endedAt: null } })
      .run();
    finish(tx, { by, articleId }, 'startLive');
    return {};
  });
}

/** 直播结束: what was posted stays, and nothing is added. */
export async function endLive({ by, articleId }: Order): Promise<{ stale: string[] }> {
  return changePublished(articleId, (tx) => {
    demandOn(tx, { by, id: articleId }, 'live.post');
    demandRunning(tx, articleId);
    tx.update(live).set({ endedAt: now() }).where(eq(live.articleId, articleId)).run();
    finish(tx, { by, articleId }, 'endLive');
    return {};
  });
}

export function demandRunning(tx: Tx, articleId: number): void {
  const row = liveOf(tx, articleId);
  if (!row) throw new Refusal('state', '这篇稿件没有在直播。请先开播。');
  if (row.endedAt !== null) throw new Refusal('state', '直播已经结束。要接着发，请重新开播。');
}

const liveOf = (tx: Tx, articleId: number): LiveRow | null =>
  tx.select().from(live).where(eq(live.articleId, articleId)).get() ?? null;

const publishedType = (tx: Tx, articleId: number) =>
  tx
    .select({ type: revision.type })
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(eq(publication.articleId, articleId))
    .get()?.type;

function finish(tx: Tx, { by, articleId }: Order, verb: string): void {
  tx.update(publication)
    .set({ publishedAt: now(), updatedAt: now() })
    .where(eq(publication.articleId, articleId))
    .run();
  record(tx, { by, verb, articleId });
}
