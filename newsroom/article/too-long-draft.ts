import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { isTooLong } from '#newsroom/body/body.rule.ts';
import { storedBody } from '#newsroom/body/stored-body.ts';

/** What the desk can tell of an article whose head is too long to be opened. */
export type TooLongDraft = { id: number; headline: string };

/** Null for an article that can be opened, and for none. */
export function tooLongDraft(id: number): TooLongDraft | null {
  const row = db()
    .select({ id: article.id, headline: revision.headline, body: storedBody })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, id))
    .get();
  return row && isTooLong(row.body) ? { id: row.id, headline: row.headline } : null;
}
