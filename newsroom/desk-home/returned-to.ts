import { and, desc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { notice, signature } from '#db/schema/workflow.ts';

export type ReturnedLine = { articleId: number; headline: string; by: string; why: string; at: number };

/** As far back as is looked: whoever has more returns than this has other troubles. */
const mostNotices = 200;

/** 退回给我: what came back to this person and was not handed in again, the newest first. */
export function returnedTo(staffId: string): ReturnedLine[] {
  const told = db()
    .select({ articleId: notice.articleId })
    .from(notice)
    .where(and(eq(notice.staffId, staffId), eq(notice.kind, 'sentBack')))
    .orderBy(desc(notice.id))
    .limit(mostNotices)
    .all();
  const ids = new Set(told.flatMap(({ articleId }) => articleId ?? []));
  return [...ids].flatMap((articleId) => lineOf(articleId) ?? []);
}

/** Null where it went on since. */
function lineOf(articleId: number): ReturnedLine | null {
  const last = db()
    .select()
    .from(signature)
    .where(eq(signature.articleId, articleId))
    .orderBy(desc(signature.id))
    .limit(1)
    .get();
  const row = db()
    .select({ headline: revision.headline, state: article.state })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, articleId))
    .get();
  if (!row || last?.step !== 'sendBack' || !openStates.has(row.state)) return null;
  return { articleId, headline: row.headline, by: last.staffName, why: last.note, at: last.at };
}

/** Where a return leaves a story: with its writer, whatever readers have of it. */
const openStates: ReadonlySet<string> = new Set(['draft', 'published', 'killed']);
