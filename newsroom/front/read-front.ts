import { now } from '#lib/clock.ts';
import { channelByPath, navChannels } from '#newsroom/channel/channels.ts';
import { frontChannelId } from '#newsroom/list/place-in-lists.ts';
import { relatedIds } from '#newsroom/story/related-ids.ts';
import { channelItems, itemsById, kindItems } from '#newsroom/story/story-items.ts';
import { type ChannelStories, type FrontView, arrangeFront } from './arrange.rule.ts';
import { readCorrections } from './read-corrections.ts';
import { readFills } from './read-fills.ts';

export type { FrontView };

/** The newest stories from which the rules choose: enough to get past a day full of one event. */
const pool = 120;
const kindPool = 24;
const livePool = 3;
const blockPool = 24;
/** Blocks that a front page bears; a newsroom with more channels has its navigation. */
const mostBlocks = 12;

/** The front page as it is now. */
export function readFront(): FrontView {
  const at = now();
  return arrangeFront({
    placed: readFills(at),
    newest: channelItems(frontChannelId, { limit: pool }),
    photoSets: kindItems('photoSet', { limit: kindPool }),
    videos: kindItems('video', { limit: kindPool }),
    lives: kindItems('live', { limit: livePool }),
    channels: channelBlocks(),
    corrections: readCorrections(at),
    related: (id) => itemsById(relatedIds(id)),
  });
}

function channelBlocks(): ChannelStories[] {
  return navChannels()
    .slice(0, mostBlocks)
    .flatMap((link) => {
      const channel = channelByPath(link.path.slice(1));
      return channel ? [{ channel: link, stories: channelItems(channel.id, { limit: blockPool }) }] : [];
    });
}
