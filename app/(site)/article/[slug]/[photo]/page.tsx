import type { Metadata, Viewport } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '#components/site/json-ld.tsx';
import { PhotoSetPage } from '#components/story/photo-set/photo-set-page.tsx';
import { photosOf } from '#newsroom/body/photos.rule.ts';
import { morePhotoSets } from '#newsroom/front/more-photo-sets.ts';
import { parsePhotoNumber, photoPath } from '#newsroom/site/paths.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { breadcrumbList } from '#newsroom/syndication/breadcrumb-list.ts';
import { tombstoneMetadata } from '#newsroom/syndication/page-metadata.ts';
import { photoMetadata, photoObject } from '#newsroom/syndication/photo-metadata.ts';
import { readEdition } from '../../../read-edition.ts';
import { KilledStory } from '../../killed-story.tsx';
import { photoViewport } from '../../photo-viewport.ts';
import { StoryScripts } from '../../story-scripts.tsx';

export const revalidate = 3600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string; photo: string }> };

export const viewport: Viewport = photoViewport;

/** Once a request, for the page and its metadata. */
const answer = cache((slug: string, segment: string) => {
  const number = parsePhotoNumber(segment);
  const found = number === null ? null : readStory(slug);
  if (number === null || !found) return null;
  if (found.kind === 'moved') return { ...found, path: photoPath(found.path, number) };
  if (found.kind === 'killed') return found;
  const photos = photosOf(found.story);
  const photo = photos[number - 1];
  return photo ? { ...found, photo, total: photos.length } : null;
});

const found = async ({ params }: Props) => {
  const { slug, photo } = await params;
  return answer(slug, photo);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shown = await found(props);
  const edition = readEdition();
  if (shown?.kind === 'story') return photoMetadata(shown.story, shown, edition);
  return shown?.kind === 'killed' ? tombstoneMetadata(edition) : {};
}

export default async function PhotoPage(props: Props) {
  const shown = await found(props);
  if (!shown) notFound();
  if (shown.kind === 'moved') permanentRedirect(shown.path);
  if (shown.kind === 'killed') return <KilledStory killed={shown} />;
  const { story, photo } = shown;
  const edition = readEdition();
  const trail = [...story.channels, { name: story.headline, path: story.path }];
  return (
    <>
      <JsonLd data={photoObject(story, photo, edition)} />
      <JsonLd data={breadcrumbList(trail, edition.origin, `图片 ${photo.number}`)} />
      <StoryScripts story={story} />
      <PhotoSetPage story={story} photo={photo} more={morePhotoSets(story.id)} edition={edition} />
    </>
  );
}
