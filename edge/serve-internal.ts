import { setHeaders } from './answer.ts';
import type { EdgeContext, Exchange } from './context.ts';
import { guardHeaders } from './forward.ts';
import { noCache } from './headers.ts';
import { announcesBody, isLocal, refuseBody, refuseQuery } from './refuse.ts';
import { sendStatus } from './send-short.ts';

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
