import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '#components/site/json-ld.tsx';
import { StoryPage } from '#components/story/story-page.tsx';
import { TombstonePage } from '#components/story/tombstone-page.tsx';
import { isoBeijing } from '#lib/dates.ts';
import { readStory } from '#newsroom/article/read-story.ts';
import { readRolling } from '#newsroom/front/read-rolling.ts';
import { breadcrumbList } from '#newsroom/syndication/breadcrumb-list.ts';
import { newsArticle } from '#newsroom/syndication/news-article.ts';
import { storyMetadata, tombstoneMetadata } from '#newsroom/syndication/page-metadata.ts';
import { readEdition } from '../../read-edition.ts';

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

export default async function ArticlePage({ params }: Props) {
  const found = answer((await params).slug);
  if (!found) notFound();
  if (found.kind === 'moved') permanentRedirect(found.path);
  const edition = readEdition();
  if (found.kind === 'killed') {
    return (
      <TombstonePage killed={found} newest={readRolling(1)?.items.slice(0, 5) ?? []} edition={edition} />
    );
  }
  const { story } = found;
  return (
    <>
      <JsonLd data={newsArticle(story, edition)} />
      <JsonLd data={breadcrumbList(story.channels, edition.origin, story.headline)} />
      <meta property="bytedance:published_time" content={isoBeijing(story.time)} />
      <meta property="bytedance:updated_time" content={isoBeijing(story.modified)} />
      <StoryPage story={story} edition={edition} />
    </>
  );
}
