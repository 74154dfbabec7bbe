import { and, eq, gt, inArray, lt, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { limits } from '#lib/limits.ts';
import { record } from '#newsroom/audit/record.ts';
import { placeInLists } from '#newsroom/list/place-in-lists.ts';
import { shownTime } from '#newsroom/story/shown-time.rule.ts';
import { changePublished } from './change-published.ts';

/**
 * Versions before December 2026 published stories whose time was yet to come, or was none: they stood first in every
 * list and dated feeds ahead. Such a story gets the time at which it went out. What its editor typed stays in the
 * revision, and the desk refuses it at the next publishing.
 */
export async function mendTimes(): Promise<void> {
  for (const { articleId } of wrongOnes()) {
    await changePublished(articleId, (tx) => {
      const published = tx.select().from(publication).where(eq(publication.articleId, articleId)).get();
      if (!published) return {};
      const storyTime = shownTime(published);
      tx.update(publication).set({ storyTime }).where(eq(publication.articleId, articleId)).run();
      placeInLists(tx, articleId);
      const detail = { from: published.storyTime, to: storyTime };
      record(tx, { by: { id: null, name: '系统' }, verb: 'mendStoryTime', articleId, detail });
      return {};
    });
  }
}

/** Two seeks of the index of times; what only a wrong clock makes look late is left alone. */
const wrongOnes = () =>
  db()
    .select()
    .from(publication)
    .where(
      and(
        inArray(publication.stub, [false, true]),
        or(
          gt(publication.storyTime, now() + limits.clockSlack.most),
          lt(publication.storyTime, fromBeijing(limits.firstYear.most, 1, 1)),
        ),
      ),
    )
    .all()
    .filter((row) => shownTime(row) !== row.storyTime);
