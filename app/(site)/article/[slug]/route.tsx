import { notFound, permanentRedirect } from 'next/navigation';
import type { Edition } from '#components/site/edition.ts';
import { JsonLd } from '#components/site/json-ld.tsx';
import { isoBeijing } from '#lib/dates.ts';
import { type Photo, photosOf } from '#newsroom/body/photos.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { morePhotoSets } from '#newsroom/front/more-photo-sets.ts';
import { storyMetadata } from '#newsroom/syndication/page-metadata.ts';
import { storyData } from '#newsroom/syndication/story-data.ts';
import { documentAnswer } from '../../document-answer.ts';
import { readEdition } from '../../read-edition.ts';
import { tombstone } from '../killed-story.tsx';
import { LiveDocument, newestPosts } from '../live-document.tsx';
import { StoryScreen } from '../story-screen.tsx';
import { StoryScripts } from '../story-scripts.tsx';

export const revalidate = 86_400;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Context = { params: Promise<{ slug: string }> };

export async function GET(_request: Request, { params }: Context) {
  const found = readStory((await params).slug);
  if (!found) notFound();
  if (found.kind === 'moved') permanentRedirect(found.path);
  if (found.kind === 'killed') return tombstone(found);
  const edition = readEdition();
  const { story } = found;
  const live = newestPosts(story);
  const photos = photosOf(story);
  return documentAnswer({
    head: storyMetadata(story, edition),
    dark: photos.length > 0,
    children: live ? (
      <LiveDocument story={story} live={live} edition={edition} />
    ) : (
      <StoryDocument story={story} photo={photos[0] ?? null} edition={edition} />
    ),
  });
}

type Shown = { story: Story; photo: Photo | null; edition: Edition };

function StoryDocument({ story, photo, edition }: Shown) {
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
        photo={photo}
        more={photo ? morePhotoSets(story.id) : []}
        edition={edition}
      />
    </>
  );
}
