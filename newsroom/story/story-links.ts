import { eq, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { type Body, bodyStoryIds } from '#newsroom/body/body.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';

const publishedAmong = prepared((connection) =>
  connection
    .select({ publicId: article.publicId, slug: publication.slug })
    .from(article)
    .innerJoin(publication, eq(publication.articleId, article.id))
    .where(sql`${article.publicId} IN (SELECT value FROM json_each(${sql.placeholder('publicIds')}))`)
    .prepare(),
);

/** Paths of the stories that a body links to, by public id; those that readers cannot see are left out. */
export function storyLinkPaths(body: Body): Record<string, string> {
  const publicIds = bodyStoryIds(body);
  if (publicIds.length === 0) return {};
  const rows = publishedAmong().all({ publicIds: JSON.stringify(publicIds) });
  return Object.fromEntries(rows.map(({ publicId, slug }) => [publicId, storyPath(slug)]));
}
