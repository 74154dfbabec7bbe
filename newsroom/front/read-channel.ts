import {
  type Channel,
  type ChannelLink,
  channelByPath,
  channelLink,
  channelTrail,
  childChannels,
} from '#newsroom/channel/channels.ts';
import { channelTotal, pageSize, pagesFor } from '#newsroom/article/presence.ts';
import { channelItems } from '#newsroom/article/story-items.ts';
import type { StoryItem } from '#newsroom/article/story-view.ts';

export type ChannelView = {
  channel: Channel;
  /** From the top channel to this one. */
  trail: ChannelLink[];
  /** The channels right below it. */
  children: ChannelLink[];
  items: StoryItem[];
  page: number;
  pages: number;
  total: number;
};

/** A page of a channel, its children's stories included. Null for an unknown channel and beyond the last page. */
export function readChannelPage(path: string, page: number): ChannelView | null {
  const channel = channelByPath(path);
  if (!channel) return null;
  const total = channelTotal(channel.id);
  const pages = Math.max(1, pagesFor(total));
  if (page > pages) return null;
  return {
    channel,
    trail: channelTrail(channel.id).map(channelLink),
    children: childChannels(channel.id).map(channelLink),
    items: channelItems(channel.id, { limit: pageSize, offset: (page - 1) * pageSize }),
    page,
    pages,
    total,
  };
}
