import { channelTotal, frontChannelId, pageSize, pagesFor } from '#newsroom/article/presence.ts';
import { channelItems } from '#newsroom/article/story-items.ts';
import type { StoryItem } from '#newsroom/article/story-view.ts';

export type RollingView = { items: StoryItem[]; page: number; pages: number };

/** 滚动: everything that was published, newest first. Null beyond the last page. */
export function readRolling(page: number): RollingView | null {
  const pages = Math.max(1, pagesFor(channelTotal(frontChannelId)));
  if (page > pages) return null;
  return {
    items: channelItems(frontChannelId, { limit: pageSize, offset: (page - 1) * pageSize }),
    page,
    pages,
  };
}
