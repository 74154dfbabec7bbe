import type { Dateline } from '#db/schema/article.ts';
import type { Body } from '#newsroom/body/body.rule.ts';
import type { ArticleType, Relation } from '#newsroom/body/kinds.rule.ts';
import type { ChannelLink } from '#newsroom/channel/channels.ts';
import type { NamePaths } from '#newsroom/list/name-lists.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { Picture } from '#newsroom/media/picture.rule.ts';

export type { ChannelLink };

/** A story in a list. `title` is the headline without its column label. Paths start with a slash. */
export type StoryItem = {
  id: number;
  path: string;
  type: ArticleType;
  label: string;
  title: string;
  excerpt: string;
  /** Instant in ms; the story's own time. */
  time: number;
  sourceName: string;
  channel: ChannelLink;
  picture: Picture | null;
  /** Length of the video, in ms. */
  durationMs: number | null;
  /** Length of the copy in 字. */
  length: number;
  /** Stories of one event bear the same words; '' is an event of its own. */
  event: string;
  /** A 直播 that is over. */
  ended?: boolean;
  stub: boolean;
};

/** A story of the related reading, and what it is to the one that has it. */
export type RelatedItem = StoryItem & { relation: Relation };

/** A story whole, as its own page shows it. Figures without a picture are not in it. */
export type Story = {
  id: number;
  publicId: string;
  path: string;
  type: ArticleType;
  /** 引题: the kicker, else the label at the headline's head. */
  label: string;
  title: string;
  headline: string;
  standfirst: string;
  excerpt: string;
  time: number;
  /** When the newest published revision went out; differs from `time` once the story was changed. */
  modified: number;
  source: { name: string; url: string };
  dateline: Dateline | null;
  /** Printed names by role, in printed order. */
  contributors: { role: string; names: string[] }[];
  /** Channels from the top one down to the story's own. */
  channels: ChannelLink[];
  tags: { name: string; path: string }[];
  /** Addresses of the names it bears, by kind and name. */
  pages: NamePaths;
  body: Body;
  media: Record<string, StoryMedia>;
  lead: (Picture & { alt: string; caption: string; credit: string }) | null;
  corrections: { at: number; text: string }[];
  related: RelatedItem[];
  /** 此前: what led to a flash, oldest first; none of it is in `related` again. */
  earlier: StoryItem[];
  /** Paths of the stories that the copy links to, by public id; without those that readers cannot see. */
  links: Record<string, string>;
  /** The copy was made with AI. */
  aiMade: boolean;
  length: number;
  /** Minutes a reader needs, at least 1. */
  minutes: number;
  stub: boolean;
};

/** What answers an article address. */
export type StoryAnswer =
  | { kind: 'story'; story: Story }
  | { kind: 'moved'; path: string }
  | { kind: 'killed'; at: number; reason: string };
