import {
  type Channel,
  type ChannelLink,
  channelByPath,
  channelLink,
  channelTrail,
  childChannels,
} from '#newsroom/channel/channels.ts';
import type { ListPart } from '#newsroom/site/paths.rule.ts';
import { type PartView, newestPart, readPart } from './read-part.ts';

export type ChannelView = {
  channel: Channel;
  /** From the top channel to this one. */
  trail: ChannelLink[];
  /** The channel and those right below it; of one without any, its parent and its siblings. Empty where it is alone. */
  family: ChannelLink[];
  part: PartView;
};

/** A page or a day of a channel, its children's stories included. Null for an unknown one and what it does not have. */
export function readChannelPage(path: string, listPart: ListPart = newestPart): ChannelView | null {
  const channel = channelByPath(path);
  if (!channel) return null;
  const part = readPart({ kind: 'channel', id: channel.id }, listPart);
  if (!part) return null;
  const trail = channelTrail(channel.id);
  return { channel, trail: trail.map(channelLink), family: familyOf(trail), part };
}

function familyOf(trail: readonly Channel[]): ChannelLink[] {
  const [channel, parent] = trail.toReversed();
  for (const head of [channel, parent]) {
    const children = head ? childChannels(head.id) : [];
    if (head && children.length > 0)
      return [{ ...channelLink(head), name: '全部' }, ...children.map(channelLink)];
  }
  return [];
}
