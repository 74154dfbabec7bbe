import type { ImageGallery, WithContext } from 'schema-dts';
import { isoBeijing } from '#lib/dates.ts';
import { photosOf } from '#newsroom/body/photos.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { imageObject } from './image-object.ts';
import { houseId } from './publisher.ts';
import { shareDescription } from './share-card.rule.ts';

/** A photo set as structured data beside its NewsArticle; null for other kinds of story. */
export function imageGallery(story: Story, origin: string): WithContext<ImageGallery> | null {
  const photos = photosOf(story);
  if (photos.length === 0) return null;
  const url = origin + story.path;
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageGallery',
    '@id': `${url}#photos`,
    url,
    name: story.title,
    ...(shareDescription(story) !== '' && { description: shareDescription(story) }),
    datePublished: isoBeijing(story.time),
    inLanguage: 'zh-CN',
    isPartOf: { '@id': url },
    publisher: { '@id': houseId(origin) },
    image: photos.map((photo) => imageObject(photo.picture, photo, origin)),
  };
}
