import { randomBytes } from 'node:crypto';
import { sendAnswer } from './answer.ts';
import { capture, headerText } from './capture.ts';
import type { EdgeContext, Exchange } from './context.ts';
import { isErrorShell } from './document.ts';
import { trimDeskRequest } from './forward.ts';
import { deskHeaders, deskPolicy, htmlType } from './headers.ts';
import { isFromOurPages } from './origin.ts';
import { refuseBody } from './refuse.ts';
import { sendRefusal } from './send-short.ts';

/** What the desk's pages and actions may say in headers; Next's client reads the x- ones. */
const answerHeaders = /^(?:set-cookie|location|refresh|content-disposition|x-action-.*|x-nextjs-.*)$/;

/** The editing side: dynamic, private, with Next's scripts under a nonce. */
export async function serveDesk(edge: EdgeContext, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    if (!isFromOurPages(request.headers, edge.siteUrl)) {
      return sendRefusal(edge, exchange, { status: 403, text: '这个请求来自别的网站，没有执行。' });
    }
    const refused = refuseBody(request);
    if (refused) return sendRefusal(edge, exchange, refused);
  }
  const policy = deskPolicy(randomBytes(16).toString('base64'), edge.dev);
  trimDeskRequest(request, policy);
  // Next would leave the length of a HEAD's answer unknown.
  const method = request.method;
  if (method === 'HEAD') request.method = 'GET';
  const answer = await capture(edge.next, request);
  request.method = method;
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && answerHeaders.test(name)) response.setHeader(name, value);
  }
  if (answer.status >= 400 && isErrorShell(answer.body.toString('utf8', 0, 300))) {
    return sendAnswer(request, response, {
      status: answer.status,
      type: htmlType,
      body: await edge.errors.page(answer.status === 404 ? 404 : 500),
      headers: [edge.common, deskHeaders, edge.policy],
    });
  }
  return sendAnswer(request, response, {
    status: answer.status,
    type: headerText(answer, 'content-type'),
    body: answer.body,
    headers: [edge.common, deskHeaders, { 'Content-Security-Policy': policy }],
  });
}
