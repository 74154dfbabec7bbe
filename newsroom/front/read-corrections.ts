import { and, desc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { correction } from '#db/schema/correction.ts';
import { publication } from '#db/schema/publication.ts';
import { splitHeadline } from '#newsroom/body/headline.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';

export type RecentCorrection = { id: number; at: number; text: string; title: string; path: string };

const shownFor = 14 * 24 * 60 * 60 * 1000;
const most = 2;
/** How many are looked at: some may be of stories that are not public any more. */
const pool = 20;

/** 更正 of the last fortnight, newest first, of stories that readers can see. */
export function readCorrections(at: number): RecentCorrection[] {
  // Ids grow with time; ordering by them reads the table from its end, however many stories there are.
  const newest = db().select().from(correction).orderBy(desc(correction.id)).limit(pool).all();
  const recent = newest.filter((row) => row.at > at - shownFor);
  const stories = publicStories(recent.map((row) => row.articleId));
  return recent
    .flatMap(({ articleId, ...row }) => {
      const story = stories.get(articleId);
      return story ? [{ ...row, ...story }] : [];
    })
    .slice(0, most);
}

function publicStories(ids: readonly number[]): Map<number, { title: string; path: string }> {
  if (ids.length === 0) return new Map();
  const rows = db()
    .select({ id: publication.articleId, slug: publication.slug, headline: revision.headline })
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(and(inArray(publication.articleId, [...new Set(ids)]), eq(publication.stub, false)))
    .all();
  return new Map(
    rows.map(({ id, slug, headline }) => [
      id,
      { title: splitHeadline(headline).title, path: storyPath(slug) },
    ]),
  );
}
