import { env } from '#lib/env.ts';
import { fileResponse } from '#lib/file-response.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { answerCard } from '#newsroom/syndication/card/answer-card.ts';

type Params = { params: Promise<{ file: string }> };

/**
 * The picture that is drawn for links to a story. Nobody keeps it longer than a page: it bears the headline, and goes
 * with the story that is withdrawn.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const answer = await answerCard((await params).file, { site: siteSettings(), origin: env().SITE_URL });
  switch (answer.kind) {
    case 'card':
      return (await sent(request, answer.file)) ?? new Response(null, { status: 404 });
    case 'moved':
      return new Response(null, { status: 307, headers: { Location: answer.path, ...asPages } });
    case 'gone':
      return new Response(null, { status: 410 });
    case 'missing':
      return new Response(null, { status: 404 });
    case 'later':
      return new Response(null, { status: 503, headers: { 'Retry-After': '10' } });
  }
}

export const HEAD = GET;

const asPages = { 'Cache-Control': 'public, max-age=0, s-maxage=5' };

async function sent(request: Request, file: string): Promise<Response | null> {
  const answer = await fileResponse(request, file, {
    'Content-Type': 'image/jpeg',
    'Content-Disposition': 'inline',
    ...asPages,
  });
  // Next drops Content-Length; edge/serve-media.ts puts it back from here.
  const length = answer?.headers.get('content-length');
  if (length) answer?.headers.set('X-Content-Length', length);
  return answer;
}
