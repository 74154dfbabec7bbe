import { eq } from 'drizzle-orm';
import { type Db, type Tx, db, write } from '#db/client.ts';
import { publication } from '#db/schema/publication.ts';
import { embargo } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { longTime } from '#lib/dates.ts';
import { Refusal } from '#lib/refusal.ts';
import { isTime, timeFault } from '#lib/time-range.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { waitingAct } from './timetable.ts';

export type EmbargoOrder = { by: Person; id: number; until: number | null; previews: boolean };

/**
 * 禁发期: until then readers get nothing of the story, by no verb and at no time that was set; preview links that were
 * handed out open only where `previews` says so. Null lifts it. Whoever writes it may set or lengthen one; to shorten or
 * lift one asks for the right to publish.
 */
export const setEmbargo = ({ by, id, until, previews }: EmbargoOrder): Promise<void> =>
  write((tx) => {
    const was = tx.select().from(embargo).where(eq(embargo.articleId, id)).get();
    const loosens =
      was !== undefined &&
      was.until > now() &&
      (until === null || until < was.until || (previews && !was.previews));
    const person = demandOn(tx, { by, id }, loosens ? 'article.publish' : 'article.write');
    if (until === null) {
      if (!was) throw new Refusal('state', '没有设禁发期。');
      tx.delete(embargo).where(eq(embargo.articleId, id)).run();
    } else {
      demandUntil(tx, id, until);
      const values = { until, previews, staffName: person.name };
      tx.insert(embargo)
        .values({ articleId: id, ...values })
        .onConflictDoUpdate({ target: embargo.articleId, set: values })
        .run();
    }
    record(tx, {
      by: person,
      verb: 'embargo',
      articleId: id,
      detail: { until, previews, was: was?.until ?? null },
    });
  });

function demandUntil(tx: Tx, id: number, until: number): void {
  if (!isTime(until)) throw new Refusal('invalid', `禁发期的${timeFault}。`, 'until');
  if (until <= now()) throw new Refusal('invalid', `${longTime(until)} 已经过了，请定在以后。`, 'until');
  if (tx.select().from(publication).where(eq(publication.articleId, id)).get()) {
    throw new Refusal('state', '读者已经能看到这篇稿件，不能再设禁发期；要收回请用下线或撤稿。', 'until');
  }
  const waiting = waitingAct(tx, id);
  if (waiting && waiting.at < until) {
    throw new Refusal(
      'state',
      `已定时 ${longTime(waiting.at)} 发布，请先取消定时或改到禁发期以后。`,
      'until',
    );
  }
}

/** The embargo of a story as it was set, over or not; undefined where there is none. */
export const embargoSet = (articleId: number, reader: Db | Tx = db()) =>
  reader.select().from(embargo).where(eq(embargo.articleId, articleId)).get();
