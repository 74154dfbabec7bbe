import { and, asc, desc, eq, gt, isNotNull, lt, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { namedOrAllUnder } from '#lib/expiry.ts';
import { shownBody } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { storedBody } from '#newsroom/body/stored-body.ts';
import { photoPath, storyPath } from '#newsroom/site/paths.rule.ts';

type Published = Pick<typeof publication.$inferSelect, 'articleId' | 'revisionId' | 'slug' | 'storyTime'>;

/** Sets that each photo set leads on to. */
const moreSets = 4;

/**
 * What a photo set leads on to: the sets that came right before it, and where there are fewer, those right after. They
 * are not simply the newest: then one new or killed set would make the pages of every set stale, not of eight at most.
 */
export function photoSetsBeside(set: Pick<Published, 'articleId' | 'storyTime'>): Published[] {
  const older = beside(set, 'older');
  return [...older, ...beside(set, 'newer').slice(0, moreSets - older.length)];
}

/** Paths that a change of this published story makes stale beyond its own address, if it is a photo set. */
export function photoPages(published: Published, slugs: readonly string[]): string[] {
  if (!isPhotoSet(published.revisionId)) return [];
  const showingIt = [...beside(published, 'older'), ...beside(published, 'newer')].filter((other) =>
    photoSetsBeside(other).some((one) => one.articleId === published.articleId),
  );
  const photos = photoCount(published.revisionId);
  return [
    ...slugs.flatMap((slug) => furtherPages(slug, photos)),
    ...showingIt.flatMap(({ slug, revisionId }) => [
      storyPath(slug),
      ...furtherPages(slug, photoCount(revisionId)),
    ]),
  ];
}

/** The nearest ones before or after a moment, nearest first; without a picture none can be offered. */
function beside(
  { articleId, storyTime }: Pick<Published, 'articleId' | 'storyTime'>,
  side: 'older' | 'newer',
): Published[] {
  const { storyTime: time, articleId: id } = publication;
  const [than, order] = side === 'older' ? [lt, desc] : [gt, asc];
  return db()
    .select({ articleId: id, revisionId: publication.revisionId, slug: publication.slug, storyTime: time })
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(
      and(
        isNotNull(revision.leadMediaId),
        eq(publication.type, 'photoSet'),
        eq(publication.stub, false),
        or(than(time, storyTime), and(eq(time, storyTime), than(id, articleId))),
      ),
    )
    .orderBy(order(time), order(id))
    .limit(moreSets)
    .all();
}

const isPhotoSet = (revisionId: number) =>
  db().select({ type: revision.type }).from(revision).where(eq(revision.id, revisionId)).get()?.type ===
  'photoSet';

/** As many as it can show at most; pictures may still be waiting. */
function photoCount(revisionId: number): number {
  const row = db().select({ body: storedBody }).from(revision).where(eq(revision.id, revisionId)).get();
  return row ? bodyFigures(shownBody(row.body)).length : 0;
}

const furtherPages = (slug: string, photos: number): string[] =>
  namedOrAllUnder(
    storyPath(slug),
    Array.from({ length: Math.max(0, photos - 1) }, (_, index) => photoPath(storyPath(slug), index + 2)),
  );
