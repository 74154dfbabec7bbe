import { isoBeijing } from '#lib/dates.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import type { Publisher } from './publisher.ts';
import { shareDescription } from './share-card.rule.ts';
import { cardPicture, cropOf } from './story-picture.ts';

/** Baidu's own structured data, from which it takes a story's times. It wants Beijing time without a zone. */
export function baiduTimes(story: Story, { origin }: Publisher) {
  const picture = cardPicture(story);
  return {
    '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
    '@id': origin + story.path,
    title: story.headline,
    images: picture ? [cropOf(picture.id, '4x3', origin).url] : [],
    description: shareDescription(story),
    pubDate: withoutZone(story.time),
    upDate: withoutZone(Math.max(story.modified, story.time)),
  };
}

/** 2025-08-16T10:52:28 */
const withoutZone = (at: number) => isoBeijing(at).slice(0, 19);
