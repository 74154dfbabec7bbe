import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { bodyShape } from './body.rule.ts';

/** Ids of articles with a revision whose stored body is not one that this version can read. */
export function articlesThatDoNotParse(): number[] {
  const found = new Set<number>();
  const rows = db().select({ id: revision.articleId, body: revision.body }).from(revision);
  for (const { id, body } of rows.all()) if (!bodyShape.safeParse(body).success) found.add(id);
  return [...found];
}
