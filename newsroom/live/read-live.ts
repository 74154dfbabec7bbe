import { and, asc, count, eq, inArray, lt, or } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { live, livePost } from '#db/schema/live.ts';
import { type BodySize, bodySize, excessOf, shownCaps, sumOfSizes } from '#newsroom/body/body-size.rule.ts';
import { type Body, blockTexts, bodyMediaIds, shownBody } from '#newsroom/body/body.rule.ts';
import { firstSentences } from '#newsroom/body/measure.rule.ts';
import { labelledBody } from '#newsroom/body/labelled.rule.ts';
import { showable } from '#newsroom/body/showable.rule.ts';
import { storedPostBody } from '#newsroom/body/stored-body.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import { firstPageShown, livePageCount, livePageOf } from '#newsroom/story/live-pages.rule.ts';
import { storyLinkPaths } from '#newsroom/story/story-links.ts';
import type { LivePlace, LivePost, LiveView } from './live-view.ts';

type PostRow = typeof livePost.$inferSelect;

/** The posts of a live at one of its addresses. Null where there is no live, or no such page. */
export function readLive(articleId: number, place: LivePlace): LiveView | null {
  const row = db().select().from(live).where(eq(live.articleId, articleId)).get();
  if (!row) return null;
  const all = outline(articleId);
  const pages = livePageCount(all.length);
  if (place.page !== null && place.page > pages) return null;
  const from = place.page ?? firstPageShown(pages);
  const to = place.page ?? pages;
  const isFirst = place.page === null || (place.order === 'oldest' && place.page === 1);
  const inOrder = <T>(list: T[]) => (place.order === 'newest' ? list.toReversed() : list);

  const seen = all.filter((one) => one.removedAt === null);
  const pinned = isFirst ? seen.find((one) => one.pinned) : undefined;
  const marks = isFirst ? seen.filter((one) => one.keyEvent) : [];
  const shown = seen.filter((one) => one !== pinned && one.page >= from && one.page <= to);
  const words = wordsOf([...shown, ...marks, ...(pinned ? [pinned] : [])].map((one) => one.id));
  const whole: Body = {
    version: 1,
    blocks: [...shown, ...(pinned ? [pinned] : [])].flatMap(({ id }) => words(id).body.blocks),
  };
  const media = readMedia(bodyMediaIds(whole));
  const ready = new Set(Object.keys(media));
  const view = ({ id, at, keyEvent, page }: Outline): LivePost => {
    const { headline, body } = words(id);
    return { id, at, headline, body: labelledBody(showable(body, ready), media), keyEvent, page };
  };
  return {
    startedAt: Math.min(row.startedAt, seen.at(0)?.at ?? row.startedAt),
    endedAt: row.endedAt,
    updatedAt: row.endedAt ?? Math.max(row.startedAt, seen.at(-1)?.at ?? row.startedAt),
    total: seen.length,
    place,
    pages,
    pinned: pinned ? view(pinned) : null,
    keyEvents: inOrder(marks.map(({ id, at, page }) => ({ id, at, title: titleOf(words(id)), page }))),
    posts: inOrder(shown.map(view)),
    media,
    links: storyLinkPaths(whole),
  };
}

type Outline = ReturnType<typeof outline>[number];

/** All posts of a live, oldest first, without their words. Removed ones keep their places. */
const outline = (articleId: number) =>
  db()
    .select({
      id: livePost.id,
      at: livePost.at,
      pinned: livePost.pinned,
      keyEvent: livePost.keyEvent,
      removedAt: livePost.removedAt,
    })
    .from(livePost)
    .where(eq(livePost.articleId, articleId))
    .orderBy(asc(livePost.at), asc(livePost.id))
    .all()
    .map((one, index) => ({ ...one, page: livePageOf(index) }));

type Words = { headline: string; body: Body };
const noWords: Words = { headline: '', body: { version: 1, blocks: [] } };

function wordsOf(ids: readonly number[]): (id: number) => Words {
  const rows = db()
    .select({ id: livePost.id, headline: livePost.headline, body: storedPostBody })
    .from(livePost)
    .where(inArray(livePost.id, [...new Set(ids)]))
    .all();
  const stored = new Map(rows.map((row) => [row.id, row]));
  const found = new Map<number, Words>();
  let whole: BodySize = bodySize(null, shownCaps);
  for (const id of ids) {
    const row = stored.get(id);
    if (!row || found.has(id)) continue;
    // Posts of earlier builds may be as long as stories: what one page holds of them is bounded together.
    const sum = sumOfSizes([whole, bodySize(row.body, shownCaps)]);
    const fits = excessOf(sum, shownCaps) === null;
    found.set(id, { headline: row.headline, body: shownBody(fits ? row.body : null) });
    if (fits) whole = sum;
  }
  return (id) => found.get(id) ?? noWords;
}

const titleOf = ({ headline, body }: Words): string =>
  headline || firstSentences(body.blocks.flatMap(blockTexts).find(Boolean) ?? '', 30);

/** How many posts of the same live come before one. */
export const postsBefore = (
  from: Pick<Tx, 'select'>,
  { articleId, at, id }: Pick<PostRow, 'articleId' | 'at' | 'id'>,
): number =>
  from
    .select({ total: count() })
    .from(livePost)
    .where(
      and(
        eq(livePost.articleId, articleId),
        or(lt(livePost.at, at), and(eq(livePost.at, at), lt(livePost.id, id))),
      ),
    )
    .get()?.total ?? 0;
