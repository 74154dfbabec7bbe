import { setHeaders } from './send/send-answer.ts';
import type { EdgeContext, Exchange } from './context.ts';
import { guardHeaders } from './render/forward.ts';
import { noCache } from './render/headers.ts';
import { announcesBody, isLocal, refuseBody, refuseQuery } from './judge/refuse.ts';
import { sendStatus } from './send/send-short.ts';

/** The finished status pages are under /internal too; only the edge itself asks for them. */
const routes = new Map([
  ['/internal/expire', 'POST'],
  ['/internal/health', 'GET'],
]);

/** For this machine: the command line, jobs and watchers. To everyone else these addresses do not exist. */
export async function serveInternal(edge: EdgeContext, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const method = routes.get((request.url ?? '').split('?')[0] ?? '');
  const body = announcesBody(request);
  if (
    !isLocal(request) ||
    method !== request.method ||
    refuseQuery(request) ||
    (body && refuseBody(request))
  ) {
    response.shouldKeepAlive = !body;
    return sendStatus(edge, exchange, 404);
  }
  guardHeaders(response, () => {
    setHeaders(response, edge.common);
    setHeaders(response, noCache);
  });
  await edge.next(request, response);
}
