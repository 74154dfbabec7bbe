import type { z } from 'zod';
import { shortId } from '#lib/ids.ts';
import { log } from '#lib/server/log.ts';
import { Refusal, type RefusalCode, isRefusal } from '#lib/refusal.ts';
import { type Action, demand } from '#newsroom/staff/can.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { markBegun } from './mark-begun.ts';
import { pathNumber } from './path-number.ts';
import { currentSession } from './require-person.ts';
import { refusalFor } from '#lib/told-issue.ts';

type Context = {
  by: SignedIn;
  token: string;
  /** The article that the path names. */
  id: number;
  /** A file sent as the body. */
  file: ReadableStream<Uint8Array> | null;
};
/** A path without parts that vary has no params at all. */
type RouteContext = { params: Promise<{ id?: string } | undefined> };

const statuses: Record<RefusalCode, number> = {
  forbidden: 403,
  notFound: 404,
  invalid: 422,
  conflict: 409,
  state: 409,
  limited: 429,
  unavailable: 503,
};

/**
 * A route that the desk's scripts call, as deskAction is for forms: session, parse, one call of the newsroom, JSON.
 * It reads a JSON body, or the query of a GET and of a file that is sent as it is. Its address survives a new build, which a server action's name does not,
 * so an editor that was open over a deploy still saves. Where the session is over it answers 401; a refusal is
 * `{ code, message, field }`; a route with more to say answers with a Response. That the request comes from our own pages was checked by the edge.
 * What only reads names its right here; what writes asks inside the write.
 */
export function deskRoute<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, context: Context) => Promise<object> | object,
  right?: Action,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, { params }) => {
    try {
      await markBegun();
      const session = await currentSession();
      if (!session) return answer(401, { code: 'signedOut', message: '登录已失效，请重新登录。' });
      if (session.person.mustChangePassword) throw new Refusal('forbidden', '请先把一次性密码改掉。');
      if (right !== undefined) demand(session.person, right);
      const id = (await params)?.id ?? '';
      const parsed = schema.safeParse(await given(request));
      if (!parsed.success) throw refusalFor(parsed.error);
      const file = isFile(request) ? request.body : null;
      const context = { by: session.person, token: session.token, id: pathNumber(id) ?? 0, file };
      const outcome = await run(parsed.data, context);
      return outcome instanceof Response ? outcome : answer(200, outcome);
    } catch (error) {
      if (isRefusal(error)) {
        const { code, message, field } = error;
        return answer(statuses[code], { code, message, field });
      }
      const id = shortId(8);
      log().error({ err: error, id }, 'desk route failed');
      return answer(500, { code: 'failed', message: `出了意外。若再试仍不行，请把编号 ${id} 告诉管理员。` });
    }
  };
}

async function given(request: Request): Promise<unknown> {
  if (request.method === 'GET' || isFile(request))
    return Object.fromEntries(new URL(request.url).searchParams);
  try {
    return await request.json();
  } catch {
    throw new Refusal('invalid', '请求内容不完整，请再试一次。');
  }
}

const isFile = (request: Request) => request.headers.get('content-type') === 'application/octet-stream';

const answer = (status: number, body: object) => Response.json(body, { status });
