import type { LivePlace } from '#newsroom/live/live-view.ts';
import { parseLivePage } from '#newsroom/site/live-paths.rule.ts';
import { livePageAnswer } from '../../../live-document.tsx';

export const revalidate = 86_400;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Context = { params: Promise<{ slug: string; number: string }> };

export async function GET(_request: Request, { params }: Context) {
  const { slug, number } = await params;
  return livePageAnswer(slug, placeOf(number));
}

function placeOf(number: string): LivePlace | null {
  const page = parseLivePage(number);
  return page === null ? null : { order: 'newest', page };
}
