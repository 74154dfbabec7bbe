import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { requestHeader, takeBegun } from '#lib/server/begun.ts';
import { shortId } from '#lib/ids.ts';
import { limits } from '#lib/limits.ts';
import { lineFor } from '#lib/line.ts';
import { log } from '#lib/server/log.ts';
import { bodyFor, type ForNext } from './judge/body-for.ts';
import type { Exchange } from './judge/exchange.ts';
import type { Sender } from './judge/refuse.ts';
import { refuseDesk } from './judge/refuse-desk.ts';
import { staffLines } from './judge/staff-lines.ts';
import { isGone, stillThere } from './judge/still-there.ts';
import { bodyTaker } from './judge/take-body.ts';
import type { StatusPages } from './keep/status-pages.ts';
import { type Captured, capture, type Handler, headerText } from './render/capture.ts';
import { markedStatus } from './render/document.ts';
import { trimDeskRequest } from './render/forward.ts';
import { deskHeaders, deskPolicy, htmlType, type SiteHeaders } from './render/headers.ts';
import { faultIn } from './render/plain-faults.ts';
import { sendAnswer } from './send/send-answer.ts';
import type { SendRefusal, SendStatus } from './send/send-short.ts';

/** What the desk's pages and actions may say in headers; Next's client reads the x- ones. */
const answerHeaders = /^(?:set-cookie|location|refresh|content-disposition|x-action-.*|x-nextjs-.*)$/;

/** The id of the person whose good session a Cookie header holds; throws where the store cannot be read. */
export type SessionHolder = (cookies: string) => string | null;

type DeskNeeds = AnswerNeeds & {
  sessionHolder: SessionHolder;
  /** Where the desk's own pages stand. */
  siteUrl: string;
  dev: boolean;
  sendStatus: SendStatus;
};

/**
 * The editing side: dynamic, private, with Next's scripts under a nonce. Who has no good session may send little, and
 * waits in a line of his like, so that he crowds out nobody who works here.
 */
export function serveDesk({ sessionHolder, siteUrl, dev, sendStatus, ...needs }: DeskNeeds) {
  const { sendRefusal } = needs;
  const answer = answerFromNext(needs);
  const strangers = lineFor({ abreast: 2, most: limits.strangersWaiting.most });
  const staff = staffLines();
  const takeBody = {
    stranger: bodyTaker({ most: limits.strangerBodies.most, patienceMs: limits.strangerBodyTime.most }),
    staff: bodyTaker({ most: limits.deskBodies.most }),
  };
  return async (exchange: Exchange): Promise<void> => {
    const { request } = exchange;
    /** With these words, or with a page for who only looks. */
    const sendUnavailable = (text: string) =>
      request.method === 'GET' ? sendStatus(exchange, 503) : sendRefusal(exchange, { status: 503, text });
    const person = personOf(sessionHolder, request);
    if (person === undefined) return sendUnavailable(unreadable);
    const sender = person === null ? 'stranger' : 'staff';
    const refused = refuseDesk(request, sender, siteUrl);
    if (refused) return sendRefusal(exchange, refused);
    trimDeskRequest(request, deskPolicy(randomBytes(16).toString('base64'), dev));
    const body = await bodyFor(takeBody, request, person);
    if (body.kind === 'gone') return;
    if (body.kind === 'refused') return sendRefusal(exchange, body.refused);
    // What was sent is done, also for who closed the page behind it.
    if (request.method === 'GET' && (await isGone(exchange))) return;
    const work = () => answer(exchange, body);
    const served =
      person === null ? await strangers.run(work, stillThere(exchange)) : await staff(exchange, person, work);
    if (!served.ok) await sendUnavailable(busy[sender]);
  };
}

/** Whose session it is; null for nobody's, undefined where the store cannot be read, so that nobody knows. */
function personOf(sessionHolder: SessionHolder, request: IncomingMessage): string | null | undefined {
  try {
    return sessionHolder(request.headers.cookie ?? '');
  } catch (error) {
    log().error({ err: error }, 'the store could not be asked for a session');
    return undefined;
  }
}

const unreadable =
  '没有存上：数据库现在读不了。内容请先留在这一页，请管理员用 npm run news -- check 检查，再存一次。';
const busy: Record<Exclude<Sender, 'ourselves'>, string> = {
  staff: `等着办的请求太多，最多 ${limits.staffWaiting.most} 个，没有执行。请过几秒再试。`,
  stranger: '此刻登录的人太多，请过几秒再试。',
};

type AnswerNeeds = {
  next: Handler;
  headers: SiteHeaders;
  errorPage: StatusPages['page'];
  sendRefusal: SendRefusal;
};

/** Lets Next make the answer, and sends it whole. */
function answerFromNext({ next, headers, errorPage, sendRefusal }: AnswerNeeds) {
  const sendFault = async ({ request, response }: Exchange, status: 404 | 500) =>
    sendAnswer(request, response, {
      status,
      type: htmlType,
      body: await errorPage(status),
      headers: [headers.common, deskHeaders, headers.policy],
    });
  return async (exchange: Exchange, body: ForNext): Promise<void> => {
    const { request, response } = exchange;
    const id = shortId(16);
    request.headers[requestHeader] = id;
    const { method } = request;
    // Next would leave the length of a HEAD's answer unknown.
    if (method === 'HEAD') request.method = 'GET';
    const made = capture(next, body.request);
    // What a body that was stopped comes to in Next is nobody's concern.
    void body.stopped?.then(() => made.catch(() => {}));
    const answer = await Promise.race(body.stopped ? [made, body.stopped] : [made]);
    if (method !== undefined) request.method = method;
    const begun = takeBegun(id);
    if ('text' in answer) return sendRefusal(exchange, answer);
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined && answerHeaders.test(name)) response.setHeader(name, value);
    }
    const fault = faultIn(request, answer, begun);
    if (fault === 404 || fault === 500) return sendFault(exchange, fault);
    if (fault !== null) return sendRefusal(exchange, fault);
    return sendAnswer(request, response, {
      status: statusOf(answer),
      type: headerText(answer, 'content-type'),
      body: answer.body,
      headers: [
        headers.common,
        deskHeaders,
        { 'Content-Security-Policy': String(request.headers['content-security-policy']) },
      ],
    });
  };
}

/** Next has no way to say 403 and show a page of the desk: the page asks for it in its head. */
function statusOf(answer: Captured): number {
  if (answer.status !== 200 || headerText(answer, 'content-type') !== htmlType) return answer.status;
  const end = answer.body.indexOf('</head>');
  return (end > 0 && markedStatus(answer.body.toString('utf8', 0, end))) || 200;
}
