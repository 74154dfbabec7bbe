import { fileResponse } from '#lib/file-response.ts';
import { renditionFile } from '#newsroom/media/file-path.ts';

type Params = { params: Promise<{ id: string; rendition: string }> };

/** A rendition for ever under its address, and inert whatever its bytes say: no sniffing, no script, no loading. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { id, rendition } = await params;
  const file = renditionFile(id, rendition);
  const answer =
    file &&
    (await fileResponse(request, file.path, {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Disposition': 'inline',
      ...inert,
    }));
  const length = answer?.headers.get('content-length');
  // Next drops Content-Length; edge/serve-media.ts puts it back from here.
  if (length) answer?.headers.set('X-Content-Length', length);
  return answer ?? new Response('没有这个文件。', { status: 404, headers: notFoundHeaders });
}

export const HEAD = GET;

const inert = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

const notFoundHeaders = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'public, max-age=60',
  ...inert,
};
