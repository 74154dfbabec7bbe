import { notFound, permanentRedirect } from 'next/navigation';
import { JsonLd } from '#components/site/json-ld.tsx';
import { PhotoSetPage } from '#components/story/photo-set/photo-set-page.tsx';
import { photosOf } from '#newsroom/body/photos.rule.ts';
import { morePhotoSets } from '#newsroom/front/more-photo-sets.ts';
import { parsePhotoNumber, photoPath } from '#newsroom/site/paths.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { breadcrumbList } from '#newsroom/syndication/breadcrumb-list.ts';
import { photoMetadata, photoObject } from '#newsroom/syndication/photo-metadata.ts';
import { documentAnswer } from '../../../document-answer.ts';
import { readEdition } from '../../../read-edition.ts';
import { tombstone } from '../../killed-story.tsx';
import { StoryScripts } from '../../story-scripts.tsx';

export const revalidate = 86_400;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Context = { params: Promise<{ slug: string; photo: string }> };

export async function GET(_request: Request, { params }: Context) {
  const { slug, photo: segment } = await params;
  const shown = answer(slug, segment);
  if (!shown) notFound();
  if (shown.kind === 'moved') permanentRedirect(shown.path);
  if (shown.kind === 'killed') return tombstone(shown);
  const { story, photo } = shown;
  const edition = readEdition();
  const trail = [...story.channels, { name: story.headline, path: story.path }];
  return documentAnswer({
    head: photoMetadata(story, shown, edition),
    dark: true,
    children: (
      <>
        <JsonLd data={photoObject(story, photo, edition)} />
        <JsonLd data={breadcrumbList(trail, edition.origin, `图片 ${photo.number}`)} />
        <StoryScripts story={story} />
        <PhotoSetPage story={story} photo={photo} more={morePhotoSets(story.id)} edition={edition} />
      </>
    ),
  });
}

function answer(slug: string, segment: string) {
  const number = parsePhotoNumber(segment);
  const found = number === null ? null : readStory(slug);
  if (number === null || !found) return null;
  if (found.kind === 'moved') return { ...found, path: photoPath(found.path, number) };
  if (found.kind === 'killed') return found;
  const photos = photosOf(found.story);
  const photo = photos[number - 1];
  return photo ? { ...found, photo, total: photos.length } : null;
}
