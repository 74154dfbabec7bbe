import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { article } from '#db/schema/article.ts';
import type { livePost } from '#db/schema/live.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import { shownBody } from '#newsroom/body/body.rule.ts';
import { addPostLinks } from '#newsroom/revision/write-story-links.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import { demandSomewhere } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { livePageCount, livePageOf, pagesBetween, stalePostPaths } from '#newsroom/story/live-pages.rule.ts';
import { countPosts } from '#newsroom/story/live-presence.ts';
import { postsBefore } from './read-live.ts';

export type PostRow = typeof livePost.$inferSelect;

/** What was done with one post. `before` null: it is new. */
export type Posted = {
  before: PostRow | null;
  after: PostRow;
  /** For the audit, beside the post's id. */
  detail?: Record<string, unknown>;
};

/**
 * Runs a change of a live's posts in one transaction: who may, what is written down, which pages of the live are stale.
 * Like `changePublished` it queues these, so that a crash loses nothing. Lists show no posts, so they stay.
 */
export function changePosts(
  { by, verb }: { by: Person; verb: string },
  change: (tx: Tx) => Posted,
): Promise<{ postId: number; stale: string[] }> {
  return write((tx) => {
    // Whoever has no right at all learns nothing of what there is.
    demandSomewhere(personNow(tx, by), 'live.post');
    const posted = change(tx);
    const { articleId, id: postId } = posted.after;
    demandOn(tx, { by, id: articleId }, 'live.post');
    addPostLinks(tx, articleId, shownBody(posted.after.body));
    record(tx, { by, verb, articleId, detail: { post: postId, ...posted.detail } });
    tx.update(article).set({ updatedAt: now() }).where(eq(article.id, articleId)).run();
    const stale = stalePaths(tx, posted);
    tx.update(publication)
      .set({ publishedAt: now(), updatedAt: now() })
      .where(eq(publication.articleId, articleId))
      .run();
    // What is taken from readers, no failure may bring back.
    const withdrawn = posted.after.removedAt !== null;
    if (stale.length > 0) {
      enqueue(tx, { job: 'expire', payload: { paths: stale, ...(withdrawn && { withdrawn }) } });
      enqueue(tx, { job: 'index-story', payload: { articleId } });
    }
    return { postId, stale };
  });
}

/** None while the story is not published. */
function stalePaths(tx: Tx, { before, after }: Posted): string[] {
  const where = eq(publication.articleId, after.articleId);
  const shown = tx.select({ slug: publication.slug }).from(publication).where(where).get();
  if (!shown) return [];
  const posts = countPosts(tx, after.articleId);
  const pagesAfter = livePageCount(posts);
  const page = livePageOf(postsBefore(tx, after));
  // A post that comes in between, or moves, pushes those behind it over the edges of their pages.
  const other = before ? livePageOf(postsBefore(tx, before)) : pagesAfter;
  const onlyPinned =
    before !== null && before.pinned !== after.pinned && before.removedAt === after.removedAt;
  const isNoted = (row: PostRow | null) => row !== null && (row.pinned || row.keyEvent);
  return stalePostPaths(storyPath(shown.slug), {
    pagesBefore: before ? pagesAfter : livePageCount(posts - 1),
    pagesAfter,
    touched: onlyPinned ? [] : pagesBetween(page, other),
    noted: isNoted(before) || isNoted(after) || page !== other,
  });
}
