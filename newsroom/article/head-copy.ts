import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { Refusal } from '#lib/refusal.ts';
import { bodyMediaIds } from '#newsroom/body/body.rule.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { revisionById, revisionInput } from '#newsroom/revision/revision.ts';

/** The head as an open editor needs it: to go on from it, or to merge with what is typed there. */
export type HeadCopy = {
  id: number;
  revisionId: number;
  saves: number;
  input: ArticleInput;
  state: ArticleState;
  staffName: string;
  savedAt: number;
  media: Record<string, StoryMedia>;
};

export function readHead(id: number): HeadCopy {
  const row = db().select().from(article).where(eq(article.id, id)).get();
  const head = row?.headRevisionId ? revisionById(row.headRevisionId) : null;
  if (!row || !head) throw new Refusal('notFound', '没有这篇稿件。');
  const input = revisionInput(head);
  const lead = input.leadMediaId === null ? [] : [input.leadMediaId];
  return {
    id,
    revisionId: head.id,
    saves: head.saves,
    input,
    state: row.state,
    staffName: head.staffName,
    savedAt: head.updatedAt,
    media: readMedia([...bodyMediaIds(input.body), ...lead]),
  };
}

/** Which text is the head, without reading it. */
export function headVersion(id: number): { revisionId: number; saves: number } {
  const row = db()
    .select({ revisionId: revision.id, saves: revision.saves })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, id))
    .get();
  if (!row) throw new Refusal('notFound', '没有这篇稿件。');
  return row;
}
