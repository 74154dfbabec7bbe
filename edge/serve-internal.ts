import type { Exchange } from './judge/exchange.ts';
import { announcesBody, isLocal, refuseBody, refuseQuery } from './judge/refuse.ts';
import type { Handler } from './render/capture.ts';
import { guardHeaders } from './render/forward.ts';
import { noCache, type SiteHeaders } from './render/headers.ts';
import { setHeaders } from './send/send-answer.ts';
import type { SendStatus } from './send/send-short.ts';

/** The finished status pages are under /internal too; only the edge itself asks for them. */
const routes = new Map([
  ['/internal/expire', 'POST'],
  ['/internal/health', 'GET'],
]);

type InternalNeeds = { next: Handler; headers: SiteHeaders; sendStatus: SendStatus };

/** For this machine: the command line, jobs and watchers. To everyone else these addresses do not exist. */
export const serveInternal =
  ({ next, headers, sendStatus }: InternalNeeds) =>
  async (exchange: Exchange): Promise<void> => {
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
      return sendStatus(exchange, 404);
    }
    guardHeaders(response, () => {
      setHeaders(response, headers.common);
      setHeaders(response, noCache);
    });
    await next(request, response);
  };
