import { and, count, eq } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { address, article, placement, publication, related, revisionTag, tag } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { channelTrail } from '#newsroom/channel/channels.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import type { PageCounts, Presence } from './stale.rule.ts';

/** Stories a list page shows. */
export const pageSize = 20;
/** The placement rows of the front page and of 滚动. */
export const frontChannelId = 0;

export const pagesFor = (total: number) => Math.ceil(total / pageSize);

/** Where the story shows now; null where it is not published. */
export function presenceOf(tx: Tx, articleId: number): Presence | null {
  const live = tx.select().from(publication).where(eq(publication.articleId, articleId)).get();
  if (!live) return null;
  return {
    slugs: allSlugs(tx, articleId),
    channelPaths: channelTrail(live.channelId).map((one) => one.path),
    tagSlugs: tx
      .select({ slug: tag.slug })
      .from(revisionTag)
      .innerJoin(tag, eq(tag.id, revisionTag.tagId))
      .where(eq(revisionTag.revisionId, live.revisionId))
      .all()
      .map((row) => row.slug),
    linkedFrom: tx
      .select({ slug: publication.slug })
      .from(related)
      .innerJoin(publication, eq(publication.revisionId, related.revisionId))
      .where(eq(related.articleId, articleId))
      .all()
      .map((row) => storyPath(row.slug)),
    listed: !live.stub,
  };
}

/** Every address that leads to the story: those it had, and its public id. */
function allSlugs(tx: Tx, articleId: number): string[] {
  const row = tx.select({ publicId: article.publicId }).from(article).where(eq(article.id, articleId)).get();
  const rows = tx.select({ slug: address.slug }).from(address).where(eq(address.articleId, articleId)).all();
  return [...rows.map((one) => one.slug), ...(row ? [row.publicId] : [])];
}

/** Page counts of the lists as they are now, read once a path. */
export function pageCounts(): PageCounts {
  const known = new Map<string, number>();
  return (path) => {
    const pages = known.get(path) ?? pagesFor(listTotal(path));
    known.set(path, pages);
    return pages;
  };
}

function listTotal(path: string): number {
  if (path === '/') return 0;
  if (path === '/rolling') return channelTotal(frontChannelId);
  if (path.startsWith('/tag/')) return tagTotal(decodeURIComponent(path.slice('/tag/'.length)));
  const row = db()
    .select({ id: channel.id })
    .from(channel)
    .where(eq(channel.path, path.slice(1)))
    .get();
  return row ? channelTotal(row.id) : 0;
}

/** Stories that stand in a channel's list, children's included. */
export const channelTotal = (channelId: number): number =>
  db().select({ total: count() }).from(placement).where(eq(placement.channelId, channelId)).get()?.total ?? 0;

export const tagTotal = (slug: string): number =>
  db()
    .select({ total: count() })
    .from(publication)
    .innerJoin(revisionTag, eq(revisionTag.revisionId, publication.revisionId))
    .innerJoin(tag, eq(tag.id, revisionTag.tagId))
    .where(and(eq(tag.slug, slug), eq(publication.stub, false)))
    .get()?.total ?? 0;
