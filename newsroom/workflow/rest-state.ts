import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { kill } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';

/** How a story stands that is on no way to readers: as they know it. */
export function restState(tx: Tx, articleId: number): ArticleState {
  const published = tx.select().from(publication).where(eq(publication.articleId, articleId)).get();
  if (published) return 'published';
  return tx.select().from(kill).where(eq(kill.articleId, articleId)).get() ? 'killed' : 'draft';
}

/** Gives a story another state. Its row is touched last, which brings the desk's list up to date. */
export function setState(tx: Tx, articleId: number, state: ArticleState): void {
  tx.update(article).set({ state, updatedAt: now() }).where(eq(article.id, articleId)).run();
}
