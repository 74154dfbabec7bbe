import { eq, inArray } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { article, publication, storyLink } from '#db/schema/article.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import { type Body, bodyStoryIds } from './body.rule.ts';

/** Keeps which stories a revision's copy links to, for `linkingPaths`. */
export function writeStoryLinks(tx: Tx, revisionId: number, body: Body): void {
  tx.delete(storyLink).where(eq(storyLink.revisionId, revisionId)).run();
  const publicIds = bodyStoryIds(body);
  if (publicIds.length === 0) return;
  const rows = tx.select({ id: article.id }).from(article).where(inArray(article.publicId, publicIds)).all();
  for (const { id } of rows) tx.insert(storyLink).values({ revisionId, articleId: id }).run();
}

/** Paths of the stories that a body links to, by public id; those that readers cannot see are left out. */
export function storyLinkPaths(body: Body): Record<string, string> {
  const publicIds = bodyStoryIds(body);
  if (publicIds.length === 0) return {};
  const rows = db()
    .select({ publicId: article.publicId, slug: publication.slug })
    .from(article)
    .innerJoin(publication, eq(publication.articleId, article.id))
    .where(inArray(article.publicId, publicIds))
    .all();
  return Object.fromEntries(rows.map(({ publicId, slug }) => [publicId, storyPath(slug)]));
}
