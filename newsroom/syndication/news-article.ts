import type { CorrectionComment, ImageObject, NewsArticle, Organization, WithContext } from 'schema-dts';
import { isoBeijing } from '#lib/dates.ts';
import type { CardCrop } from '#newsroom/media/picture.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { machineMade, rightsOf } from './image-object.ts';
import { type Publisher, publisherName } from './publisher.ts';
import { shareDescription } from './share-card.rule.ts';
import { authorsOf, editorsOf } from './story-people.ts';
import { cardPicture, cropOf } from './story-picture.ts';
import { audioObjects, videoObjects } from './video-object.ts';

/** A story as structured data for search engines. */
export function newsArticle(story: Story, publisher: Publisher): WithContext<NewsArticle> {
  const { site, origin } = publisher;
  const url = origin + story.path;
  const section = story.channels.at(-1)?.name;
  const editors = editorsOf(story, origin);
  const videos = videoObjects(story, origin);
  const recordings = audioObjects(story, origin);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline: story.headline,
    ...(shareDescription(story) !== '' && { description: shareDescription(story) }),
    ...(images(story, origin).length > 0 && { image: images(story, origin) }),
    datePublished: isoBeijing(story.time),
    dateModified: isoBeijing(Math.max(story.modified, story.time)),
    author: authorsOf(story, site.name, origin),
    ...(editors.length > 0 && { editor: editors }),
    publisher: publisherName(publisher),
    ...(story.dateline && { dateline: story.dateline.text }),
    ...(section !== undefined && { articleSection: section }),
    ...(story.tags.length > 0 && { keywords: story.tags.map((tag) => tag.name) }),
    wordCount: story.length,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    ...(story.source.url !== '' && { isBasedOn: story.source.url }),
    ...(story.source.name !== '' && {
      sourceOrganization: { '@type': 'Organization', name: story.source.name } satisfies Organization,
    }),
    ...(videos.length > 0 && { video: videos }),
    ...(recordings.length > 0 && { audio: recordings }),
    ...(story.aiMade && { digitalSourceType: machineMade }),
    ...(story.corrections.length > 0 && { correction: story.corrections.map(correctionComment) }),
  };
}

const crops: CardCrop[] = ['16x9', '4x3', '1x1'];

function images(story: Story, origin: string): ImageObject[] {
  const picture = cardPicture(story);
  if (!picture) return [];
  return crops.map((crop) => ({
    '@type': 'ImageObject',
    url: cropOf(picture.id, crop, origin).url,
    contentUrl: cropOf(picture.id, crop, origin).url,
    ...rightsOf(picture),
  }));
}

const correctionComment = (correction: Story['corrections'][number]): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text: correction.text,
  datePublished: isoBeijing(correction.at),
});
