import { type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type ArticleState, articleStates } from '#newsroom/body/kinds.rule.ts';

/** By state; `all` leaves spiked ones out. */
export type ArticleCounts = Record<ArticleState | 'all', number>;

/** How many articles there are, or of those that `where` leaves of `deskItem`. */
export function countArticles(from: SQL = sql`deskItem`): ArticleCounts {
  const found = new Map(
    db()
      .all<{ state: ArticleState; total: number }>(
        sql`SELECT state, count(*) AS total FROM ${from} GROUP BY state`,
      )
      .map((row) => [row.state, row.total]),
  );
  const of = (state: ArticleState) => found.get(state) ?? 0;
  const counts = {
    draft: of('draft'),
    inReview: of('inReview'),
    approved: of('approved'),
    scheduled: of('scheduled'),
    published: of('published'),
    killed: of('killed'),
    spiked: of('spiked'),
  };
  const all = articleStates.reduce((sum, state) => sum + counts[state], 0) - counts.spiked;
  return { ...counts, all };
}
