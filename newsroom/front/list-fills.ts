import { asc, eq, gt, isNull, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { slotFill } from '#db/schema/front.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { type SlotPlace, isShowing, showingFills, slots } from './slots.rule.ts';

export type ListedFill = SlotPlace & {
  id: number;
  articleId: number;
  /** What readers see there: the slot's own headline, else the story's. */
  headline: string;
  mediaId: string | null;
  fromAt: number;
  untilAt: number | null;
  staffName: string;
  /** covered: another fill shows in its place for now; gone: its story is not published any more. */
  state: 'showing' | 'covered' | 'planned' | 'gone';
};

/** What stands or is planned on the front by hand, in the page's order. What ended is left out. */
export function listFills(): ListedFill[] {
  const at = now();
  const rows = db()
    .select({
      fill: slotFill,
      headline: revision.headline,
      stub: publication.stub,
      firstPublishedAt: publication.firstPublishedAt,
    })
    .from(slotFill)
    .innerJoin(article, eq(article.id, slotFill.articleId))
    .leftJoin(publication, eq(publication.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.headRevisionId))
    .where(or(isNull(slotFill.untilAt), gt(slotFill.untilAt, at)))
    .orderBy(asc(slotFill.position), asc(slotFill.fromAt))
    .all()
    .toSorted((one, other) => slots.indexOf(one.fill.slot) - slots.indexOf(other.fill.slot));
  const seen = rows.filter(
    ({ fill, stub, firstPublishedAt }) =>
      stub === false && firstPublishedAt !== null && firstPublishedAt <= fill.createdAt,
  );
  const showing = new Set(
    showingFills(
      seen.map((row) => row.fill),
      at,
    ).map((fill) => fill.id),
  );
  const state = (row: (typeof rows)[number]): ListedFill['state'] => {
    if (!seen.includes(row)) return 'gone';
    if (showing.has(row.fill.id)) return 'showing';
    return isShowing(row.fill, at) ? 'covered' : 'planned';
  };
  return rows.map((row) => {
    const { createdAt: _createdAt, headline, ...fill } = row.fill;
    return { ...fill, headline: headline === '' ? (row.headline ?? '') : headline, state: state(row) };
  });
}
