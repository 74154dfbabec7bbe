import { type Channel, type ChannelLink, allChannels, channelLink } from '#newsroom/channel/channels.ts';
import { frontChannelId } from '#newsroom/article/presence.ts';
import { channelItems, itemsById } from '#newsroom/article/story-items.ts';
import { relatedIds } from '#newsroom/article/related-ids.ts';
import type { StoryItem } from '#newsroom/article/story-view.ts';

export type FrontView = {
  lead: StoryItem | null;
  /** What goes with the lead: its own related reading. */
  subs: StoryItem[];
  second: StoryItem[];
  /** 滚动: the newest of everything, flashes included. */
  latest: StoryItem[];
  /** 图集: three or five; fewer than three would leave holes in their band, so then there are none. */
  photoSets: StoryItem[];
  channels: { channel: ChannelLink; stories: StoryItem[] }[];
};

/** The newest stories from which the upper part of the front is chosen. */
const pool = 60;

/** The front page by rule: the newest story with a picture leads, and no story stands twice above the channels. */
export function readFront(): FrontView {
  const newest = channelItems(frontChannelId, { limit: pool });
  const candidates = newest.filter((one) => one.type !== 'flash');
  const lead = candidates.find((one) => one.picture !== null && one.type === 'text') ?? candidates[0] ?? null;
  const shown = new Set(lead ? [lead.id] : []);
  const subs = lead ? take(listed(itemsById(relatedIds(lead.id))), 2, shown) : [];
  const second = take(withPictureFirst(unshown(candidates, shown)), 3, shown);
  const photoSets = takePhotoSets(newest, shown);
  return {
    lead,
    subs,
    second,
    latest: newest.slice(0, 10),
    photoSets,
    channels: leafChannels()
      .map((one) => ({ channel: channelLink(one), stories: channelBlock(one, shown) }))
      .filter((block) => block.stories.length > 0),
  };
}

const listed = (items: StoryItem[]) => items.filter((one) => !one.stub);

function leafChannels(): Channel[] {
  const all = allChannels();
  const parents = new Set(all.map((one) => one.parentId));
  return all.filter((one) => !parents.has(one.id));
}

const unshown = (items: readonly StoryItem[], shown: ReadonlySet<number>) =>
  items.filter((one) => !shown.has(one.id));

/** Takes the first `count` that are not shown yet, and counts them as shown. */
function take(items: readonly StoryItem[], count: number, shown: Set<number>): StoryItem[] {
  const taken = unshown(items, shown).slice(0, count);
  for (const one of taken) shown.add(one.id);
  return taken;
}

function takePhotoSets(items: readonly StoryItem[], shown: Set<number>): StoryItem[] {
  const sets = unshown(items, shown).filter((one) => one.type === 'photoSet' && one.picture !== null);
  if (sets.length < 3) return [];
  return take(sets, sets.length < 5 ? 3 : 5, shown);
}

function withPictureFirst(items: readonly StoryItem[]): StoryItem[] {
  const first = items.find((one) => one.picture !== null);
  return first ? [first, ...items.filter((one) => one !== first)] : [...items];
}

function channelBlock(channel: Channel, shown: ReadonlySet<number>): StoryItem[] {
  const items = unshown(channelItems(channel.id, { limit: 16 }), shown);
  return withPictureFirst(items).slice(0, 5);
}
