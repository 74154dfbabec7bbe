import type { ImageObject, WithContext } from 'schema-dts';
import type { Photo } from '#newsroom/body/photos.rule.ts';
import { cropSize, renditionPath } from '#newsroom/media/picture.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { rightsOf } from './image-object.ts';
import { storyMetadata } from './page-metadata.ts';
import type { Publisher } from './publisher.ts';
import { cropOf } from './story-picture.ts';

/**
 * Head of a photo's own page. It is canonical to itself, not to the set: it shows one picture and one caption that the
 * set's page shares with all the others, and a phone's share sheet passes on the canonical address, which must lead
 * back to the photo that was shared.
 */
export function photoMetadata(story: Story, { photo, total }: Shown, publisher: Publisher) {
  const head = storyMetadata(story, publisher);
  const title = `${story.headline}（${photo.number}/${total}）`;
  const url = publisher.origin + photo.path;
  const about = photo.caption || head.description;
  return {
    ...head,
    title: `${title} - ${publisher.site.name}`,
    ...(about && { description: about }),
    alternates: { ...head.alternates, canonical: url },
    openGraph: {
      ...head.openGraph,
      title,
      url,
      ...(about && { description: about }),
      images: [
        {
          url: cropOf(photo.picture.id, '16x9', publisher.origin).url,
          ...cropSize('16x9', photo.picture),
          alt: photo.alt || story.headline,
        },
      ],
    },
    twitter: { card: 'summary_large_image' as const },
  };
}

type Shown = { photo: Photo; total: number };

/** The photo as structured data, part of its set. */
export function photoObject(story: Story, photo: Photo, { origin }: Publisher): WithContext<ImageObject> {
  const { id, width, height, widths } = photo.picture;
  const widest = widths.at(-1) ?? width;
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    url: origin + photo.path,
    contentUrl: origin + renditionPath(id, `${widest}.jpg`),
    width: String(widest),
    height: String(Math.round((height * widest) / width)),
    representativeOfPage: true,
    ...rightsOf(photo),
    isPartOf: { '@type': 'NewsArticle', url: origin + story.path, headline: story.headline },
  };
}
