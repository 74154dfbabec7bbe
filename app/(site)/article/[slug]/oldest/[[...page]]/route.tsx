import type { LivePlace } from '#newsroom/live/live-view.ts';
import { isLiveTail, parseLivePage } from '#newsroom/site/live-paths.rule.ts';
import { livePageAnswer } from '../../../live-document.tsx';

export const revalidate = 86_400;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Context = { params: Promise<{ slug: string; page?: string[] }> };

export async function GET(_request: Request, { params }: Context) {
  const { slug, page } = await params;
  return livePageAnswer(slug, placeOf(page));
}

function placeOf(segments: readonly string[] = []): LivePlace | null {
  if (!isLiveTail(['oldest', ...segments])) return null;
  return { order: 'oldest', page: parseLivePage(segments[1] ?? '1') ?? 1 };
}
