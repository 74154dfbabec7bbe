import type { Metadata } from 'next';
import type { LivePlace } from '#newsroom/live/live-view.ts';
import { parseLivePage } from '#newsroom/site/live-paths.rule.ts';
import { livePageMetadata, renderLivePage } from '../../../live-document.tsx';

export const revalidate = 3600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  return livePageMetadata(slug, placeOf(number));
}

export default async function NewestFirstPage({ params }: Props) {
  const { slug, number } = await params;
  return renderLivePage(slug, placeOf(number));
}

function placeOf(number: string): LivePlace | null {
  const page = parseLivePage(number);
  return page === null ? null : { order: 'newest', page };
}
