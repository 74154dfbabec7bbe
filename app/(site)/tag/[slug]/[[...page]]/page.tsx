import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { TagPage } from '#components/front/tag-page.tsx';
import { readTagPage } from '#newsroom/front/read-tag.ts';
import { tagPath } from '#newsroom/site/paths.rule.ts';
import { listMetadata } from '#newsroom/syndication/page-metadata.ts';
import { readEdition } from '../../../read-edition.ts';
import { parsePage } from '../../../page-number.ts';

export const revalidate = 600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string; page?: string[] }> };

const tagView = cache((slug: string, page: number | null) =>
  page === null ? null : readTagPage(slug, page),
);

/** Next hands a segment on as it was written in the address. */
function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params;
  const view = tagView(decodedSlug(slug), parsePage(page));
  if (!view) return {};
  return listMetadata(
    {
      name: view.name,
      description: `与“${view.name}”有关的稿件。`,
      path: tagPath(view.slug),
      page: view.page,
    },
    readEdition(),
  );
}

export default async function TagRoute({ params }: Props) {
  const { slug, page } = await params;
  const view = tagView(decodedSlug(slug), parsePage(page));
  if (!view) notFound();
  return <TagPage view={view} edition={readEdition()} />;
}
