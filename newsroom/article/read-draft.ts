import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { correction } from '#db/schema/correction.ts';
import { kill } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { type HistoryLine, articleHistory } from '#newsroom/audit/record.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { revisionById, revisionInput } from '#newsroom/revision/revision.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';

/** An article as the desk edits it: its head revision and what became of it. */
export type Draft = {
  id: number;
  publicId: string;
  state: ArticleState;
  stub: boolean;
  /** The head, which a save must name as `basedOn`. */
  revisionId: number;
  /** How often the head was saved into: with its id it names exactly this text. */
  saves: number;
  input: ArticleInput;
  /** Its public address; null while readers don't see it. */
  path: string | null;
  /** True where the head holds changes that readers don't see yet. */
  changedSincePublication: boolean;
  storyTime: number | null;
  updatedAt: number;
  corrections: { id: number; at: number; text: string }[];
  kill: { at: number; reason: string; staffName: string } | null;
  history: HistoryLine[];
};

export function readDraft(id: number): Draft | null {
  const row = db().select().from(article).where(eq(article.id, id)).get();
  const head = row?.headRevisionId ? revisionById(row.headRevisionId) : null;
  if (!row || !head) return null;
  const published = db().select().from(publication).where(eq(publication.articleId, id)).get();
  const dead = db()
    .select({ at: kill.at, reason: kill.reason, staffName: kill.staffName })
    .from(kill)
    .where(eq(kill.articleId, id))
    .get();
  return {
    id,
    publicId: row.publicId,
    state: row.state,
    stub: row.stub,
    revisionId: head.id,
    saves: head.saves,
    input: revisionInput(head),
    path: published ? storyPath(published.slug) : null,
    changedSincePublication: published !== undefined && published.revisionId !== head.id,
    storyTime: published?.storyTime ?? head.storyTime,
    updatedAt: row.updatedAt,
    corrections: db()
      .select({ id: correction.id, at: correction.at, text: correction.text })
      .from(correction)
      .where(eq(correction.articleId, id))
      .all(),
    kill: dead ?? null,
    history: articleHistory(id),
  };
}
