import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { slotFill } from '#db/schema/front.ts';
import { publication } from '#db/schema/publication.ts';
import { splitHeadline } from '#newsroom/body/headline.rule.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import { itemsById } from '#newsroom/story/story-items.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { type SlotPlace, showingFills } from './slots.rule.ts';

export type PlacedStory = SlotPlace & { item: StoryItem };

/** What editors show on the front at the moment `at`, with the slot's own headline and picture where it has them. */
export function readFills(at: number): PlacedStory[] {
  const fills = showingFills(liveFills(at), at);
  const items = new Map(itemsById(fills.map((one) => one.articleId)).map((item) => [item.id, item]));
  const pictures = readMedia(fills.flatMap((one) => one.mediaId ?? []));
  return fills.flatMap(({ slot, position, articleId, headline, mediaId }) => {
    const item = items.get(articleId);
    const picture = mediaId === null ? undefined : pictures[mediaId];
    return item ? [{ slot, position, item: dressed(item, headline, picture) }] : [];
  });
}

/**
 * The fills whose story readers can see. One that was killed is out for good: published again it is newer than
 * the fill, and an editor decides anew.
 */
const liveFills = (at: number) =>
  db()
    .select({
      id: slotFill.id,
      slot: slotFill.slot,
      position: slotFill.position,
      articleId: slotFill.articleId,
      fromAt: slotFill.fromAt,
      untilAt: slotFill.untilAt,
      headline: slotFill.headline,
      mediaId: slotFill.mediaId,
    })
    .from(slotFill)
    .innerJoin(publication, eq(publication.articleId, slotFill.articleId))
    .where(
      and(
        lte(slotFill.fromAt, at),
        or(isNull(slotFill.untilAt), gt(slotFill.untilAt, at)),
        eq(publication.stub, false),
        lte(publication.firstPublishedAt, slotFill.createdAt),
      ),
    )
    .orderBy(asc(slotFill.position), asc(slotFill.id))
    .all();

function dressed(item: StoryItem, headline: string, picture: StoryMedia | undefined): StoryItem {
  const words = headline === '' ? {} : splitHeadline(headline);
  if (picture?.kind !== 'image') return { ...item, ...words };
  const { id, width, height, widths } = picture;
  return { ...item, ...words, picture: { id, width, height, widths } };
}
