import { count, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { live, livePost } from '#db/schema/live.ts';
import { namedOrAllUnder } from '#lib/expiry.ts';
import { livePaths } from '#newsroom/site/live-paths.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import { livePageCount } from './live-pages.rule.ts';

/** Every further page of a story's live, at each of its addresses; none where there is no live. */
export function livePagesOf(tx: Tx, articleId: number, slugs: readonly string[]): string[] {
  const row = tx.select({ id: live.articleId }).from(live).where(eq(live.articleId, articleId)).get();
  if (!row) return [];
  const pages = livePageCount(countPosts(tx, articleId));
  return slugs.flatMap((slug) => namedOrAllUnder(storyPath(slug), livePaths(storyPath(slug), pages)));
}

/** Posts of a live, removed ones too. */
export const countPosts = (from: Pick<Tx, 'select'>, articleId: number): number =>
  from.select({ total: count() }).from(livePost).where(eq(livePost.articleId, articleId)).get()?.total ?? 0;
