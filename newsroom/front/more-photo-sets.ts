import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { publication } from '#db/schema/article.ts';
import { photoSetsBeside } from '#newsroom/article/photo-sets.ts';
import { itemsById } from '#newsroom/article/story-items.ts';
import type { StoryItem } from '#newsroom/article/story-view.ts';

/** 更多图集: at most four others that have a picture to show. */
export function morePhotoSets(articleId: number): StoryItem[] {
  const live = db().select().from(publication).where(eq(publication.articleId, articleId)).get();
  if (!live) return [];
  return itemsById(photoSetsBeside(live).map((set) => set.articleId)).filter((item) => item.picture !== null);
}
