import { and, eq } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { nameListing, placement } from '#db/schema/lists.ts';
import { publication } from '#db/schema/publication.ts';
import { channelTrail } from '#newsroom/channel/channels.ts';
import { extraChannelIds } from '#newsroom/revision/revision-lists.ts';
import { type ListRef, markInserted, markRemoved, rebuildMarks } from './list-marks.ts';
import { nameListIds } from './name-lists.ts';

/** The placement rows of the whole site: 滚动, and what the front page chooses from. */
export const frontChannelId = 0;

export type ListPlace = { list: ListRef; storyTime: number; articleId: number };

/**
 * Puts the published story into its lists: the whole site's, its channel's and each above, those of further channels
 * and above them, and those of the names it bears. What stands there rightly stays; a stub stands in none.
 */
export function placeInLists(tx: Tx, articleId: number): void {
  const wanted = placesWanted(tx, articleId);
  const standing = placesOf(articleId);
  const keyOf = (place: ListPlace) => `${place.list.kind} ${place.list.id} ${place.storyTime}`;
  const wantedKeys = new Set(wanted.map(keyOf));
  const standingKeys = new Set(standing.map(keyOf));
  for (const place of standing) if (!wantedKeys.has(keyOf(place))) take(tx, place);
  for (const place of wanted) if (!standingKeys.has(keyOf(place))) put(tx, place);
}

/** Takes a story that readers lose out of all lists. */
export function removeFromLists(tx: Tx, articleId: number): void {
  for (const place of placesOf(articleId)) take(tx, place);
}

/** Where the story stands now. */
export function placesOf(articleId: number): ListPlace[] {
  const channels = db().select().from(placement).where(eq(placement.articleId, articleId)).all();
  const names = db().select().from(nameListing).where(eq(nameListing.articleId, articleId)).all();
  return [
    ...channels.map(({ channelId, storyTime }) => place('channel', channelId, storyTime, articleId)),
    ...names.map(({ listId, storyTime }) => place('name', listId, storyTime, articleId)),
  ];
}

const place = (kind: ListRef['kind'], id: number, storyTime: number, articleId: number): ListPlace => ({
  list: { kind, id },
  storyTime,
  articleId,
});

function placesWanted(tx: Tx, articleId: number): ListPlace[] {
  const published = tx.select().from(publication).where(eq(publication.articleId, articleId)).get();
  if (!published || published.stub) return [];
  const channelIds = [published.channelId, ...extraChannelIds(published.revisionId)].flatMap((id) =>
    channelTrail(id).map((one) => one.id),
  );
  return [...new Set([frontChannelId, ...channelIds])]
    .map((id) => place('channel', id, published.storyTime, articleId))
    .concat(
      nameListIds(tx, published.revisionId).map((id) => place('name', id, published.storyTime, articleId)),
    );
}

function put(tx: Tx, one: ListPlace): void {
  writeRow(tx, one);
  markInserted(tx, one.list, one);
}

function writeRow(tx: Tx, { list, storyTime, articleId }: ListPlace): void {
  if (list.kind === 'channel')
    tx.insert(placement).values({ channelId: list.id, storyTime, articleId }).run();
  else tx.insert(nameListing).values({ listId: list.id, storyTime, articleId }).run();
}

function take(tx: Tx, { list, storyTime, articleId }: ListPlace): void {
  if (list.kind === 'channel')
    tx.delete(placement)
      .where(
        and(
          eq(placement.channelId, list.id),
          eq(placement.storyTime, storyTime),
          eq(placement.articleId, articleId),
        ),
      )
      .run();
  else
    tx.delete(nameListing)
      .where(
        and(
          eq(nameListing.listId, list.id),
          eq(nameListing.storyTime, storyTime),
          eq(nameListing.articleId, articleId),
        ),
      )
      .run();
  markRemoved(tx, list, { storyTime, articleId });
}

/** Makes all lists anew from what is published. */
export function rebuildListsIn(tx: Tx): number {
  tx.delete(placement).run();
  tx.delete(nameListing).run();
  const published = tx.select({ articleId: publication.articleId }).from(publication).all();
  for (const { articleId } of published) for (const one of placesWanted(tx, articleId)) writeRow(tx, one);
  rebuildMarks(tx);
  return published.length;
}
