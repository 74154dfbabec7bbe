import type { IncomingMessage } from 'node:http';
import { foreignWords, isFromOurPages } from './origin.ts';
import { announcesBody, type Refused, refuseBody, refuseQuery, type Sender } from './refuse.ts';

const methods = 'GET, HEAD, POST, DELETE';

/** What is wrong with a request to the desk, told before anything is begun for it; `siteUrl` is where its pages stand. */
export function refuseDesk(request: IncomingMessage, sender: Sender, siteUrl: string): Refused | null {
  const { method = '', headers } = request;
  if (!methods.split(', ').includes(method))
    return { status: 405, text: '这里不能这样访问，没有执行。', allow: methods };
  const query = refuseQuery(request);
  if (query) return query;
  if (method === 'GET' || method === 'HEAD')
    return announcesBody(request) ? { status: 400, text: '打开页面的请求不能带内容。' } : null;
  if (!isFromOurPages(headers, siteUrl)) return { status: 403, text: foreignWords(headers, siteUrl) };
  // Next would send an action on to the page that has it, in a request of its own.
  if (headers['x-action-forwarded'] !== undefined)
    return { status: 403, text: '这个请求来自别的网站，没有执行。' };
  return refuseBody(request, sender);
}
