import { and, desc, eq, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { revision } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { placement } from '#db/schema/lists.ts';
import { live } from '#db/schema/live.ts';
import { media } from '#db/schema/media.ts';
import { publication } from '#db/schema/publication.ts';
import { shownHeadline } from '#newsroom/body/headline.rule.ts';
import type { ArticleType } from '#newsroom/body/kinds.rule.ts';
import { channelLink } from '#newsroom/channel/channels.ts';
import { widthsFor } from '#newsroom/media/picture.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import { shownTime } from './shown-time.rule.ts';
import type { StoryItem } from './story-view.ts';

/** The columns of a story in a list: never the body. */
const columns = {
  id: publication.articleId,
  slug: publication.slug,
  stub: publication.stub,
  storyTime: publication.storyTime,
  publishedAt: publication.publishedAt,
  type: revision.type,
  kicker: revision.kicker,
  headline: revision.headline,
  excerpt: revision.excerpt,
  sourceName: revision.sourceName,
  durationMs: revision.durationMs,
  length: revision.length,
  event: revision.event,
  liveEndedAt: live.endedAt,
  channelName: channel.name,
  channelPath: channel.path,
  pictureId: media.id,
  pictureWidth: media.width,
  pictureHeight: media.height,
  pictureState: media.state,
};

const published = () =>
  db()
    .select(columns)
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .innerJoin(channel, eq(channel.id, publication.channelId))
    .leftJoin(live, eq(live.articleId, publication.articleId))
    .leftJoin(media, eq(media.id, revision.leadMediaId));

const publishedAmong = prepared(() =>
  published()
    .where(sql`${publication.articleId} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);

type Row = ReturnType<ReturnType<typeof published>['all']>[number];

function item(row: Row): StoryItem {
  const ready = row.pictureState === 'ready' && row.pictureId && row.pictureWidth && row.pictureHeight;
  return {
    id: row.id,
    path: storyPath(row.slug),
    type: row.type,
    ...shownHeadline(row),
    excerpt: row.excerpt,
    time: shownTime(row),
    sourceName: row.sourceName,
    channel: channelLink({ name: row.channelName, path: row.channelPath }),
    picture:
      ready && row.pictureId && row.pictureWidth && row.pictureHeight
        ? {
            id: row.pictureId,
            width: row.pictureWidth,
            height: row.pictureHeight,
            widths: widthsFor(row.pictureWidth),
          }
        : null,
    durationMs: row.durationMs,
    length: row.length,
    event: row.event,
    ended: row.liveEndedAt !== null,
    stub: row.stub,
  };
}

type Slice = { limit: number };

/** Newest first, of one channel and those below it; channel 0 is the whole site. */
export function channelItems(channelId: number, { limit }: Slice): StoryItem[] {
  const ids = db()
    .select({ id: placement.articleId })
    .from(placement)
    .where(eq(placement.channelId, channelId))
    .orderBy(desc(placement.storyTime), desc(placement.articleId))
    .limit(limit)
    .all();
  return itemsById(ids.map((row) => row.id));
}

/** Newest first, of one kind. */
export function kindItems(type: ArticleType, { limit }: Slice): StoryItem[] {
  const ids = db()
    .select({ id: publication.articleId })
    .from(publication)
    .where(and(eq(publication.type, type), eq(publication.stub, false)))
    .orderBy(desc(publication.storyTime))
    .limit(limit)
    .all();
  return itemsById(ids.map((row) => row.id));
}

/** The published ones among `ids`, in the order of `ids`. */
export function itemsById(ids: readonly number[]): StoryItem[] {
  if (ids.length === 0) return [];
  const rows = publishedAmong().all({ ids: JSON.stringify(ids) });
  const byId = new Map(rows.map((row) => [row.id, item(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
