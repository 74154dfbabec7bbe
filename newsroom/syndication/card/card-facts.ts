import { longDay } from '#lib/dates.ts';
import { sha256 } from '#lib/ids.ts';
import { typeNames } from '#newsroom/body/kinds.rule.ts';
import { type CardName, cardStamp } from '#newsroom/site/card-paths.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import type { Publisher } from '../publisher.ts';
import { cardPicture } from '../story-picture.ts';

/** All that a drawn card shows of a story. */
export type CardFacts = {
  siteName: string;
  /** The headline's label, else the kind of story, else the channel. */
  kicker: string;
  /** 朱 is for 快讯 and 直播 alone. */
  urgent: boolean;
  title: string;
  /** Of the words that no headline is broken inside those that this one has. */
  noBreakWords: string[];
  day: string;
  pictureId: string | null;
  /** What the law has us say of the picture and of the copy, '' where there is nothing to say. */
  mark: string;
};

/** Counts up when cards are drawn otherwise, so that all get new addresses. */
const drawing = 1;

/** What a story's card shows now. */
export function cardFacts(story: Story, { site }: Publisher): CardFacts {
  const picture = cardPicture(story);
  const kind = story.type === 'text' ? '' : typeNames[story.type];
  const { noBreakWords = [] } = site;
  return {
    siteName: site.name,
    kicker: story.label || kind || (story.channels.at(-1)?.name ?? ''),
    urgent: story.type === 'flash' || story.type === 'live',
    title: story.title,
    noBreakWords: noBreakWords.filter((word) => story.title.includes(word)),
    day: longDay(story.time),
    pictureId: picture?.id ?? null,
    mark: story.aiMade ? '本文由 AI 辅助生成' : picture?.aiMade ? '本图由 AI 生成' : '',
  };
}

/** The name of the card that shows these facts. */
export const cardNameOf = (publicId: string, facts: CardFacts): CardName => ({
  publicId,
  stamp: cardStamp(sha256(JSON.stringify([drawing, facts]))),
});
