import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { expire } from '#app/expire.ts';
import { sha256 } from '#lib/ids.ts';
import { limits } from '#lib/limits.ts';
import { shared } from '#lib/shared.ts';

const shape = z.object({
  paths: z.array(z.string().startsWith('/').max(1000)).max(limits.expiryPaths.most),
  withdrawn: z.boolean().default(false),
});

/** For jobs and the command line, which have no request of their own; the edge lets only this machine through. */
export async function POST(request: Request): Promise<Response> {
  if (!hasToken(request)) return new Response(null, { status: 403 });
  const asked = shape.safeParse(await request.json().catch(() => null));
  if (!asked.success) return new Response(null, { status: 400 });
  const { paths, withdrawn } = asked.data;
  if (!expire(paths, { withdrawn })) return new Response(null, { status: 503 });
  return Response.json({ expired: paths.length });
}

function hasToken(request: Request): boolean {
  const token = shared('server-token', () => '');
  const given = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  return token !== '' && timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));
}
