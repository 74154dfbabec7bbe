import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { deskItem } from '#db/schema/desk.ts';
import { editLock } from '#db/schema/editing.ts';
import { media } from '#db/schema/media.ts';
import { publication } from '#db/schema/publication.ts';
import { workflow } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { limits } from '#lib/limits.ts';
import { freshMs } from '#newsroom/article/edit-lock.ts';
import type { ArticleState, ArticleType } from '#newsroom/body/kinds.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import type { ReviewStep } from '#newsroom/staff/review-steps.rule.ts';

/** An article as a line of the desk's list. */
export type ArticleRow = {
  id: number;
  publicId: string;
  state: ArticleState;
  stub: boolean;
  type: ArticleType;
  /** '' while a draft has none. */
  headline: string;
  channelId: number;
  channelName: string;
  sourceName: string;
  author: string;
  updatedAt: number;
  createdAt: number;
  publishedAt: number | null;
  /** Where readers see it; null where they don't. */
  path: string | null;
  /** The head holds changes that readers don't see yet. */
  changed: boolean;
  /** The review that it waits for, and since when; null where it waits for none. */
  review: { step: ReviewStep; since: number } | null;
  /** Its lead picture, only once that can be shown. */
  pictureId: string | null;
  /** Of a photo set. */
  pictures: number | null;
  durationMs: number | null;
  /** Who has it open for writing now. */
  writer: { id: string; name: string } | null;
};

/** The articles' lines, in the order of `ids`. */
export function articleRows(ids: readonly number[]): ArticleRow[] {
  const found = new Map(select(ids).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const { slug, publishedRevisionId, headRevisionId, writerId, writerName, step, since, ...rest } = row;
    return [
      {
        ...rest,
        path: slug === null ? null : storyPath(slug),
        review: rest.state === 'inReview' && step !== null && since !== null ? { step, since } : null,
        changed: publishedRevisionId !== null && publishedRevisionId !== headRevisionId,
        writer: writerId !== null && writerName !== null ? { id: writerId, name: writerName } : null,
      },
    ];
  });
}

/** Counted where it lies: a list needs no parsed bodies, and one that doesn't parse must not take the list along. */
const pictures = sql<number | null>`CASE WHEN ${revision.type} = 'photoSet' THEN (
  SELECT total(CASE value ->> 'type' WHEN 'figure' THEN 1 WHEN 'gallery' THEN json_array_length(value, '$.figures') END)
  FROM json_each(CASE WHEN octet_length(${revision.body}) <= ${limits.storedStory.most} THEN ${revision.body} END, '$.blocks')) END`;

function select(ids: readonly number[]) {
  return db()
    .select({
      id: article.id,
      publicId: article.publicId,
      state: article.state,
      stub: article.stub,
      type: revision.type,
      headline: revision.headline,
      channelId: revision.channelId,
      channelName: channel.name,
      sourceName: revision.sourceName,
      author: deskItem.author,
      updatedAt: article.updatedAt,
      createdAt: article.createdAt,
      publishedAt: deskItem.publishedAt,
      slug: publication.slug,
      publishedRevisionId: publication.revisionId,
      headRevisionId: article.headRevisionId,
      pictureId: media.id,
      pictures,
      durationMs: revision.durationMs,
      writerId: editLock.staffId,
      writerName: editLock.staffName,
      step: workflow.step,
      since: workflow.since,
    })
    .from(article)
    .innerJoin(deskItem, eq(deskItem.articleId, article.id))
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .innerJoin(channel, eq(channel.id, revision.channelId))
    .leftJoin(workflow, eq(workflow.articleId, article.id))
    .leftJoin(publication, eq(publication.articleId, article.id))
    .leftJoin(
      media,
      and(eq(media.id, revision.leadMediaId), eq(media.kind, 'image'), eq(media.state, 'ready')),
    )
    .leftJoin(editLock, and(eq(editLock.articleId, article.id), gt(editLock.seenAt, now() - freshMs)))
    .where(inArray(article.id, [...ids]))
    .all();
}
