import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { livePost } from '#db/schema/live.ts';
import { publication } from '#db/schema/publication.ts';
import { storyLink } from '#db/schema/story-link.ts';
import { type Body, bodyStoryIds, shownBody } from '#newsroom/body/body.rule.ts';
import { storedPostBody } from '#newsroom/body/stored-body.ts';

/** Keeps which stories a revision's copy links to, and the posts of its live, for `linkingPaths`. */
export function writeStoryLinks(tx: Tx, revisionId: number, body: Body): void {
  tx.delete(storyLink).where(eq(storyLink.revisionId, revisionId)).run();
  addStoryLinks(tx, [revisionId], [body, ...postsBeside(tx, revisionId)]);
}

/** A post of a live shows with each of the story's revisions: the one before readers and the one at the desk. */
export function addPostLinks(tx: Tx, articleId: number, body: Body): void {
  const shown = tx
    .select({ id: publication.revisionId })
    .from(publication)
    .where(eq(publication.articleId, articleId))
    .get();
  const head = tx.select({ id: article.headRevisionId }).from(article).where(eq(article.id, articleId)).get();
  const ids = [shown?.id, head?.id].filter((id) => typeof id === 'number');
  addStoryLinks(tx, [...new Set(ids)], [body]);
}

function addStoryLinks(tx: Tx, revisionIds: readonly number[], bodies: readonly Body[]): void {
  const publicIds = [...new Set(bodies.flatMap(bodyStoryIds))];
  if (publicIds.length === 0) return;
  const rows = tx.select({ id: article.id }).from(article).where(inArray(article.publicId, publicIds)).all();
  for (const revisionId of revisionIds)
    for (const { id } of rows)
      tx.insert(storyLink).values({ revisionId, articleId: id }).onConflictDoNothing().run();
}

const postsBeside = (tx: Tx, revisionId: number): Body[] =>
  tx
    .select({ body: storedPostBody })
    .from(revision)
    .innerJoin(livePost, eq(livePost.articleId, revision.articleId))
    .where(and(eq(revision.id, revisionId), isNull(livePost.removedAt)))
    .all()
    .map((row) => shownBody(row.body));
