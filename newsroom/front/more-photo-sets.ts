import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { publication } from '#db/schema/publication.ts';
import { photoSetsBeside } from '#newsroom/publication/photo-sets.ts';
import { itemsById } from '#newsroom/story/story-items.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';

/** 更多图集: at most four others that have a picture to show. */
export function morePhotoSets(articleId: number): StoryItem[] {
  const published = db().select().from(publication).where(eq(publication.articleId, articleId)).get();
  return published ? photoSetsAround(published) : [];
}

/** The same for a set that stands at a moment, be it published or not. */
export const photoSetsAround = (set: { articleId: number; storyTime: number }): StoryItem[] =>
  itemsById(photoSetsBeside(set).map((one) => one.articleId)).filter((item) => item.picture !== null);
