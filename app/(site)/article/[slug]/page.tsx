import type { Metadata, Viewport } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '#components/site/json-ld.tsx';
import { isoBeijing } from '#lib/dates.ts';
import { photosOf } from '#newsroom/body/photos.rule.ts';
import { morePhotoSets } from '#newsroom/front/more-photo-sets.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { storyMetadata, tombstoneMetadata } from '#newsroom/syndication/page-metadata.ts';
import { storyData } from '#newsroom/syndication/story-data.ts';
import { readEdition } from '../../read-edition.ts';
import { KilledStory } from '../killed-story.tsx';
import { LiveDocument, newestPosts } from '../live-document.tsx';
import { photoViewport } from '../photo-viewport.ts';
import { StoryScreen } from '../story-screen.tsx';
import { StoryScripts } from '../story-scripts.tsx';

export const revalidate = 3600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string }> };

/** Once a request, for the page and its metadata. */
const answer = cache(readStory);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = answer((await params).slug);
  const edition = readEdition();
  if (found?.kind === 'story') return storyMetadata(found.story, edition);
  return found?.kind === 'killed' ? tombstoneMetadata(edition) : {};
}

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const found = answer((await params).slug);
  return found?.kind === 'story' && photosOf(found.story).length > 0 ? photoViewport : {};
}

export default async function ArticlePage({ params }: Props) {
  const found = answer((await params).slug);
  if (!found) notFound();
  if (found.kind === 'moved') permanentRedirect(found.path);
  if (found.kind === 'killed') return <KilledStory killed={found} />;
  const edition = readEdition();
  const { story } = found;
  const live = newestPosts(story);
  if (live) return <LiveDocument story={story} live={live} edition={edition} />;
  const [photo] = photosOf(story);
  return (
    <>
      {storyData(story, edition).map((data, index) => (
        <JsonLd key={index} data={data} />
      ))}
      <meta property="bytedance:published_time" content={isoBeijing(story.time)} />
      <meta property="bytedance:updated_time" content={isoBeijing(story.modified)} />
      <StoryScripts story={story} />
      <StoryScreen
        story={story}
        photo={photo ?? null}
        more={photo ? morePhotoSets(story.id) : []}
        edition={edition}
      />
    </>
  );
}
