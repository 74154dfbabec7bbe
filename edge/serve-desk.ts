import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { requestHeader, takeBegun } from '#lib/begun.ts';
import { shortId } from '#lib/ids.ts';
import { limits } from '#lib/limits.ts';
import { log } from '#lib/log.ts';
import { sendAnswer } from './send/send-answer.ts';
import { bodyFor, type ForNext } from './judge/body-for.ts';
import { capture, headerText } from './render/capture.ts';
import type { EdgeContext, Exchange } from './context.ts';
import { trimDeskRequest } from './render/forward.ts';
import { deskHeaders, deskPolicy, htmlType } from './render/headers.ts';
import { isFromOurPages } from './judge/origin.ts';
import { faultIn } from './render/plain-faults.ts';
import { announcesBody, type Refused, refuseBody, refuseQuery, type Sender } from './judge/refuse.ts';
import { sendRefusal, sendStatus } from './send/send-short.ts';
import { isGone, stillThere } from './judge/still-there.ts';

/** What the desk's pages and actions may say in headers; Next's client reads the x- ones. */
const answerHeaders = /^(?:set-cookie|location|refresh|content-disposition|x-action-.*|x-nextjs-.*)$/;
const methods = 'GET, HEAD, POST, DELETE';

/**
 * The editing side: dynamic, private, with Next's scripts under a nonce. Who has no good session may send little, and
 * waits in a line of his like, so that he crowds out nobody who works here.
 */
export async function serveDesk(edge: EdgeContext, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  const person = personOf(edge, request);
  if (person === undefined) return sendUnreadable(edge, exchange);
  const sender = person === null ? 'stranger' : 'staff';
  const refused = refuse(edge, request, sender);
  if (refused) return sendRefusal(edge, exchange, refused);
  trimDeskRequest(request, deskPolicy(randomBytes(16).toString('base64'), edge.dev));
  const body = await bodyFor(edge, request, person);
  if (body.kind === 'gone') return;
  if (body.kind === 'refused') return sendRefusal(edge, exchange, body.refused);
  // What was sent is done, also for who closed the page behind it.
  if (request.method === 'GET' && (await isGone(exchange))) return;
  const work = () => answerFrom(edge, exchange, body);
  const served =
    person === null
      ? await edge.strangers.run(work, stillThere(exchange))
      : await edge.staff(exchange, person, work);
  if (!served.ok) await sendBusy(edge, exchange, sender);
}

/** Whose session it is; null for nobody's, undefined where the store cannot be read, so that nobody knows. */
function personOf(edge: EdgeContext, request: IncomingMessage): string | null | undefined {
  try {
    return edge.sessionHolder?.(request.headers.cookie ?? '') ?? null;
  } catch (error) {
    log().error({ err: error }, 'the store could not be asked for a session');
    return undefined;
  }
}

async function sendUnreadable(edge: EdgeContext, exchange: Exchange): Promise<void> {
  if (exchange.request.method === 'GET') return sendStatus(edge, exchange, 503);
  const text =
    '没有存上：数据库现在读不了。内容请先留在这一页，请管理员用 npm run news -- check 检查，再存一次。';
  return sendRefusal(edge, exchange, { status: 503, text });
}

function refuse(edge: EdgeContext, request: IncomingMessage, sender: Sender): Refused | null {
  const { method = '', headers } = request;
  if (!methods.split(', ').includes(method))
    return { status: 405, text: '这里不能这样访问，没有执行。', allow: methods };
  const query = refuseQuery(request);
  if (query) return query;
  if (method === 'GET' || method === 'HEAD')
    return announcesBody(request) ? { status: 400, text: '打开页面的请求不能带内容。' } : null;
  // Next would send an action on to the page that has it, in a request of its own.
  if (!isFromOurPages(headers, edge.siteUrl) || headers['x-action-forwarded'] !== undefined)
    return { status: 403, text: '这个请求来自别的网站，没有执行。' };
  return refuseBody(request, sender);
}

async function sendBusy(edge: EdgeContext, exchange: Exchange, sender: Sender): Promise<void> {
  if (exchange.request.method === 'GET') return sendStatus(edge, exchange, 503);
  const text =
    sender === 'staff'
      ? `等着办的请求太多，最多 ${limits.staffWaiting.most} 个，没有执行。请过几秒再试。`
      : '此刻登录的人太多，请过几秒再试。';
  return sendRefusal(edge, exchange, { status: 503, text });
}

/** Lets Next make the answer, and sends it whole. */
async function answerFrom(edge: EdgeContext, exchange: Exchange, body: ForNext): Promise<void> {
  const { request, response } = exchange;
  const id = shortId(16);
  request.headers[requestHeader] = id;
  const { method } = request;
  // Next would leave the length of a HEAD's answer unknown.
  if (method === 'HEAD') request.method = 'GET';
  const made = capture(edge.next, body.request);
  // What a body that was stopped comes to in Next is nobody's concern.
  void body.stopped?.then(() => made.catch(() => {}));
  const answer = await Promise.race(body.stopped ? [made, body.stopped] : [made]);
  if (method !== undefined) request.method = method;
  const begun = takeBegun(id);
  if ('text' in answer) return sendRefusal(edge, exchange, answer);
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && answerHeaders.test(name)) response.setHeader(name, value);
  }
  const fault = faultIn(request, answer, begun);
  if (fault === 404 || fault === 500) return sendFault(edge, exchange, fault);
  if (fault !== null) return sendRefusal(edge, exchange, fault);
  return sendAnswer(request, response, {
    status: answer.status,
    type: headerText(answer, 'content-type'),
    body: answer.body,
    headers: [
      edge.common,
      deskHeaders,
      { 'Content-Security-Policy': String(request.headers['content-security-policy']) },
    ],
  });
}

const sendFault = async (edge: EdgeContext, { request, response }: Exchange, status: 404 | 500) =>
  sendAnswer(request, response, {
    status,
    type: htmlType,
    body: await edge.errors.page(status),
    headers: [edge.common, deskHeaders, edge.policy],
  });
