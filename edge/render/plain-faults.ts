import type { IncomingMessage } from 'node:http';
import type { Refused } from '#edge/judge/refuse.ts';
import { type Captured, headerText } from './capture.ts';
import { isErrorShell } from './document.ts';

/** What is wrong with an answer of the desk's, in a line or as one of our finished pages; null for a good one. */
export type Fault = Refused | 404 | 500 | null;

const words: Record<400 | 405 | 409, string> = {
  400: '这个请求看不懂，没有执行。请刷新页面再试。',
  405: '这个地址不能这样访问，没有执行。',
  409: '网站刚更新过，没有执行。请刷新页面再试。',
};

/**
 * Next answers what it cannot make sense of in English, or as a failure of ours. `begun`: whether code of ours ran for
 * it. A request that wants something done and reached none of it was not understood, whatever Next says.
 */
export function faultIn(request: IncomingMessage, answer: Captured, begun: boolean): Fault {
  const { status } = answer;
  const reading = request.method === 'GET';
  if (!reading && !begun) return status === 404 ? 404 : refusedAs(status);
  if (status < 400 || !isNextsOwn(answer)) return null;
  if (status >= 500) return 500;
  return status === 404 ? 404 : refusedAs(status);
}

const refusedAs = (status: number): Refused =>
  status === 405 || status === 409 ? { status, text: words[status] } : { status: 400, text: words[400] };

/** Ours are in Chinese, whether they are JSON, a line or a page. */
function isNextsOwn(answer: Captured): boolean {
  const text = answer.body.toString('utf8', 0, 4000);
  if (isErrorShell(text)) return true;
  return /^(?:text\/plain|$)/.test(headerText(answer, 'content-type')) && !/\p{Script=Han}/u.test(text);
}
