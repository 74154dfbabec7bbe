import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { anyBody, isTooLong } from '#newsroom/body/body.rule.ts';
import { storedBody } from '#newsroom/body/stored-body.ts';

/** Ids of articles with a revision whose stored body is not one that this version can read. */
export function articlesThatDoNotParse(): number[] {
  const found = new Set<number>();
  const rows = db().select({ id: revision.articleId, body: storedBody }).from(revision);
  for (const { id, body } of rows.all())
    if (isTooLong(body) || !anyBody.safeParse(body).success) found.add(id);
  return [...found];
}
