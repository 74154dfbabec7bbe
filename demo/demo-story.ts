import type { ArticleType } from '#newsroom/body/kinds.rule.ts';
import type { ChannelKey } from './channels.ts';
import type { DemoLive } from './demo-live.ts';
import type { PictureKey } from './pictures.ts';
import type { Days, StoryTime } from './story-time.ts';

/** A story of the demo, in the notation of story-text.ts. */
export type DemoStory = {
  /** Names it among the demo's stories; never shown. */
  key: string;
  type: ArticleType;
  channel: ChannelKey;
  /** Further channels whose lists show it. */
  alsoIn?: ChannelKey[];
  time: StoryTime;
  headline: string;
  shortHeadline?: string;
  kicker?: string;
  standfirst?: string;
  /** Place of a dateline such as 今闻宁澜8月16日电. */
  filedFrom?: string;
  /** A dateline without place and date, such as 今闻讯. */
  datelineText?: string;
  /** 今闻 where left out. */
  source?: string;
  /** Role and printed name, in printed order. */
  contributors?: [role: string, name: string][];
  tags: string[];
  /** Stories of one event, which the front tells once, bear the same words. */
  event?: string;
  /** The copy was made with AI and says so. */
  aiMade?: true;
  /** Keys of stories that were out before this one. */
  related?: string[];
  /** Picture for lists where it isn't the first one of the body. */
  lead?: PictureKey;
  text: (on: Days) => string;
  /** 直播: what was posted after it came out. */
  live?: DemoLive;
  /** Words of its address; date and short id where left out. */
  slug?: string;
  /** Words that a later change gave it. */
  laterSlug?: string;
  /** It went out with `wrong` for `right` and was put right, in these public words. */
  correction?: { words: string; right: string; wrong: string };
  killed?: string;
  /** Left unpublished at the desk. */
  draft?: true;
};
