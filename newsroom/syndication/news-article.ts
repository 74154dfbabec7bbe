import type {
  CorrectionComment,
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  WithContext,
} from 'schema-dts';
import { isoBeijing } from '#lib/dates.ts';
import type { CardCrop } from '#newsroom/media/picture.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { machineMade, rightsOf } from './image-object.ts';
import { type Publisher, publisherName } from './publisher.ts';
import { shareDescription } from './share-card.rule.ts';
import { cardPicture, cropOf } from './story-picture.ts';
import { audioObjects, videoObjects } from './video-object.ts';

/** A story as structured data for search engines. */
export function newsArticle(story: Story, publisher: Publisher): WithContext<NewsArticle> {
  const { site, origin } = publisher;
  const url = origin + story.path;
  const section = story.channels.at(-1)?.name;
  const editors = people(story, isEditor, origin);
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
    author: authors(story, site.name, origin),
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

/** Printed names of those who wrote, filmed and took pictures; none for who edited and checked. */
export const writersOf = (story: Story): string[] =>
  story.contributors.filter(({ role }) => !isEditor(role)).flatMap(({ names }) => names);

const isEditor = (role: string) => /编辑|责编|审校|校对/.test(role);

function people(story: Story, wanted: (role: string) => boolean, origin: string): Person[] {
  const { reporter, photographer } = story.pages;
  return story.contributors
    .filter(({ role }) => wanted(role))
    .flatMap(({ role, names }) =>
      names.map((name): Person => {
        const page = reporter.get(name) ?? photographer.get(name);
        return {
          '@type': 'Person',
          name,
          jobTitle: role,
          ...(page !== undefined && { url: origin + page }),
        };
      }),
    );
}

/** The people who made it, one object each; without names the house it comes from. */
function authors(story: Story, siteName: string, origin: string): (Person | Organization)[] {
  const named = people(story, (role) => !isEditor(role), origin);
  if (named.length > 0) return named;
  const source = story.source.name;
  return source === '' || source === siteName
    ? [{ '@type': 'Organization', name: siteName, url: `${origin}/` }]
    : [{ '@type': 'Organization', name: source }];
}

const correctionComment = (correction: Story['corrections'][number]): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text: correction.text,
  datePublished: isoBeijing(correction.at),
});
