import type { Metadata } from 'next';
import type { LivePlace } from '#newsroom/live/live-view.ts';
import { isLiveTail, parseLivePage } from '#newsroom/site/live-paths.rule.ts';
import { livePageMetadata, renderLivePage } from '../../../live-document.tsx';

export const revalidate = 3600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string; page?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params;
  return livePageMetadata(slug, placeOf(page));
}

export default async function OldestFirstPage({ params }: Props) {
  const { slug, page } = await params;
  return renderLivePage(slug, placeOf(page));
}

function placeOf(segments: readonly string[] = []): LivePlace | null {
  if (!isLiveTail(['oldest', ...segments])) return null;
  return { order: 'oldest', page: parseLivePage(segments[1] ?? '1') ?? 1 };
}
