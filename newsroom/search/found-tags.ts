import { and, count, desc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { nameList, nameListing } from '#db/schema/lists.ts';
import { namePath } from '#newsroom/site/paths.rule.ts';

/** Tags that stories have in common, most frequent first, with their addresses. */
export function foundTags(articleIds: readonly number[], limit = 8): { name: string; path: string }[] {
  return db()
    .select({ name: nameList.name, slug: nameList.slug })
    .from(nameListing)
    .innerJoin(nameList, eq(nameList.id, nameListing.listId))
    .where(and(inArray(nameListing.articleId, [...articleIds]), eq(nameList.kind, 'tag')))
    .groupBy(nameList.id)
    .orderBy(desc(count()), nameList.id)
    .limit(limit)
    .all()
    .map(({ name, slug }) => ({ name, path: namePath('tag', slug) }));
}
