import type { ChannelLink } from '#newsroom/channel/channels.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { FrontCount } from './front-count.rule.ts';
import type { RecentCorrection } from './read-corrections.ts';
import type { PlacedStory } from './read-fills.ts';
import { type Slot, slotSizes } from './slots.rule.ts';

export type ChannelStories = { channel: ChannelLink; stories: StoryItem[] };

/** What the front is chosen from, each list newest first but `related`, which has its editor's order. */
export type FrontStock = {
  placed: readonly PlacedStory[];
  newest: readonly StoryItem[];
  photoSets: readonly StoryItem[];
  videos: readonly StoryItem[];
  lives: readonly StoryItem[];
  channels: readonly ChannelStories[];
  corrections: readonly RecentCorrection[];
  /** A story's related reading. */
  related: (id: number) => readonly StoryItem[];
};

export type FrontView = {
  lead: StoryItem | null;
  /** What goes with the lead. */
  subs: StoryItem[];
  second: StoryItem[];
  /** 滚动: the newest of everything, flashes included. */
  latest: StoryItem[];
  /** 图集 */
  photoSets: StoryItem[];
  /** 视频 */
  videos: StoryItem[];
  /** 深读: what takes time to read. */
  longReads: StoryItem[];
  /** 更正 of late. */
  corrections: readonly RecentCorrection[];
  channels: ChannelStories[];
};

const day = 24 * 60 * 60 * 1000;
/** A picture may lift its story over so many newer ones, not more. */
const pictureReach = 8;
const subCount = 2;
/** A lead without a picture leaves room for more beneath it. */
const plainSubCount = 4;
const latestCount = 10;
const longReadCount = 3;
const blockSize = 5;
/** From here on, in 字, a story takes three minutes and more. */
const longReadLength = 1200;
/** A band with one set alone looks forgotten: then the set stands among the others. A film fills its place alone. */
const fewestInSection = { photoSet: 2, video: 1 };

/**
 * Lays out the front: slots first, rules where they leave a place empty. By rule no story and no event stands there
 * twice; the lead and its sub-stories tell one event together. 滚动 is a log beside it, counted by itself.
 */
export function arrangeFront(stock: FrontStock): FrontView {
  const counted = new FrontCount(stock.placed.map((one) => one.item.id));
  const fill = (slot: Slot, size: number, byRule: (size: number) => StoryItem[]) =>
    fillPlaces({ placed: stock.placed.filter((one) => one.slot === slot), size, byRule });

  const [lead = null] = fill('lead', 1, (size) => counted.take(bestLeads(stock.newest), size));
  if (lead) counted.add(lead);
  const subs = lead
    ? fill('sub', lead.picture ? subCount : plainSubCount, (size) =>
        counted.takeBesides(subStories(lead, stock), size, lead.event),
      )
    : [];
  for (const one of stock.placed) counted.add(one.item);

  // Kinds that fill a section of their own keep out of the column, and the column, read first, tells events first.
  const sections = [
    kindSection(stock, 'photoSet', stock.photoSets.filter(hasPicture)),
    kindSection(stock, 'video', stock.videos),
  ] as const;
  const apart = sections.filter((one) => fillsSection(counted, one)).map((one) => one.kind);
  const forColumn = [
    ...goingOn(stock),
    ...stock.newest.filter((one) => isNoFlash(one) && !apart.some((kind) => kind === one.type)),
  ];
  const second = fill('second', slotSizes.second, (size) =>
    counted.take(pictureFirst(counted.open(forColumn)), size),
  );
  const [photoSets, videos] = sections.map((one) =>
    fill(one.kind, slotSizes[one.kind], (size) =>
      fillsSection(counted, one) ? counted.take(one.items, size) : [],
    ),
  );
  const longReads = counted.take(stock.newest.filter(isLong), longReadCount);
  const channels = stock.channels.map(({ channel, stories }) => ({
    channel,
    stories: counted.take(pictureFirst(counted.open(stories)), blockSize),
  }));
  return {
    lead,
    subs,
    second,
    latest: new FrontCount([]).take(stock.newest, latestCount),
    photoSets: photoSets ?? [],
    videos: videos ?? [],
    longReads,
    corrections: stock.corrections,
    channels: channels.filter((block) => block.stories.length > 0),
  };
}

const isNoFlash = (one: StoryItem) => one.type !== 'flash';
const hasPicture = (one: StoryItem) => one.picture !== null;
const isLong = (one: StoryItem) => one.type === 'text' && one.length >= longReadLength;

type Filling = { placed: readonly PlacedStory[]; size: number; byRule: (size: number) => StoryItem[] };

/** Slots keep their positions; the rule's stories go in between, and a gap closes. */
function fillPlaces({ placed, size, byRule }: Filling): StoryItem[] {
  const fills = new Map(placed.map((one) => [one.position, one.item]));
  const rest = byRule(Math.max(0, size - fills.size));
  const last = Math.max(size - 1, ...fills.keys());
  return Array.from({ length: last + 1 }, (_, position) => fills.get(position) ?? rest.shift()).filter(
    (item) => item !== undefined,
  );
}

/** The day's newest copy with a picture leads; without any, the newest that is no flash; else the newest. */
function bestLeads(newest: readonly StoryItem[]): StoryItem[] {
  const copy = newest.filter((one) => one.type === 'text' || one.type === 'live');
  const since = (copy[0]?.time ?? 0) - day;
  return [
    ...copy.filter((one) => hasPicture(one) && one.time > since),
    ...newest.filter(isNoFlash),
    ...newest,
  ];
}

/** A 直播 is news while it goes on, whenever it began; one that nobody ended for two days is none any more. */
const goingOn = ({ lives, newest }: FrontStock) =>
  lives.filter((one) => one.ended !== true && one.time > (newest[0]?.time ?? 0) - 2 * day);

/** The lead's own related reading, then what else the desk filed about its event. */
function subStories(lead: StoryItem, { related, newest }: FrontStock): StoryItem[] {
  const sameEvent = newest.filter((one) => lead.event !== '' && one.event === lead.event);
  return [...related(lead.id), ...sameEvent].filter((one) => !one.stub && isNoFlash(one));
}

type KindSection = { kind: 'photoSet' | 'video'; items: readonly StoryItem[]; placed: number };

const kindSection = (
  stock: FrontStock,
  kind: KindSection['kind'],
  items: readonly StoryItem[],
): KindSection => ({
  kind,
  items,
  placed: stock.placed.filter((one) => one.slot === kind).length,
});

const fillsSection = (counted: FrontCount, { kind, items, placed }: KindSection) =>
  counted.open(items).length + placed >= fewestInSection[kind];

function pictureFirst(items: readonly StoryItem[]): StoryItem[] {
  const first = items.slice(0, pictureReach).find(hasPicture);
  return first ? [first, ...items.filter((one) => one !== first)] : [...items];
}
