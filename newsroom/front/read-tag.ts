import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { tag } from '#db/schema/article.ts';
import { pageSize, pagesFor, tagTotal } from '#newsroom/article/presence.ts';
import { tagItems } from '#newsroom/article/story-items.ts';
import type { StoryItem } from '#newsroom/article/story-view.ts';

export type TagView = {
  name: string;
  slug: string;
  items: StoryItem[];
  page: number;
  pages: number;
  total: number;
};

/** A page of a tag's stories. Null for a tag that no published story bears, and beyond the last page. */
export function readTagPage(slug: string, page: number): TagView | null {
  const row = db().select().from(tag).where(eq(tag.slug, slug)).get();
  if (!row) return null;
  const total = tagTotal(slug);
  const pages = pagesFor(total);
  if (page > pages) return null;
  const items = tagItems(row.id, { limit: pageSize, offset: (page - 1) * pageSize });
  return { name: row.name, slug, items, page, pages, total };
}
