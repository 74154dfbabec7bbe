import type { IncomingMessage } from 'node:http';
import { limits } from '#lib/limits.ts';
import { partCounter } from './form-boundary.ts';
import {
  announcesBody,
  isBareAction,
  isFile,
  isForm,
  isFromScript,
  isImport,
  type Refused,
} from './refuse.ts';
import { isModest } from './json-size.ts';
import { type BodyTaker, watchedBody, withBody } from './take-body.ts';

/** What Next gets to read. `stopped` comes where a body turns out wrong on its way. */
export type ForNext = { kind: 'request'; request: IncomingMessage; stopped?: Promise<Refused> };
type Body = ForNext | { kind: 'refused'; refused: Refused } | { kind: 'gone' };

const late: Refused = { status: 408, text: '内容没有及时传完，没有执行。请再试一次。' };
const manyParts: Refused = {
  status: 413,
  text: `表单的项目太多，最多 ${limits.formParts.most} 项，没有收下。`,
};
const tooIntricate: Refused = {
  status: 413,
  text: `内容太零碎，最多 ${limits.jsonValues.most / 10_000} 万项、${limits.jsonDepth.most} 层，没有收下。`,
};

/**
 * The body of a request that passed by what it announced; `person` is whose session it bears. Small ones are taken whole
 * and their parts counted before Next hears of them; a file streams through, and so does the form that brings pictures,
 * counted on its way.
 */
export async function bodyFor(
  takeBody: Record<'stranger' | 'staff', BodyTaker>,
  request: IncomingMessage,
  person: string | null,
): Promise<Body> {
  if (!announcesBody(request) || isFile(request)) return { kind: 'request', request };
  const count = partCounter(request.headers['content-type'] ?? '');
  // What ends the form is marked as a part is.
  const isFew = (piece: Buffer) => !isForm(request) || count(piece) <= limits.formParts.most + 1;
  if (isImport(request) && person !== null) {
    const { promise, resolve } = Promise.withResolvers<Refused>();
    const watched = watchedBody(request, isFew, () => resolve(manyParts));
    return { kind: 'request', request: watched, stopped: promise };
  }
  const body =
    person === null
      ? await takeBody.stranger(request, request.socket.remoteAddress ?? '')
      : await takeBody.staff(request, person);
  if (body === 'gone') return { kind: 'gone' };
  if (body === 'late') return { kind: 'refused', refused: late };
  if (!isFew(body)) return { kind: 'refused', refused: manyParts };
  if ((isFromScript(request) || isBareAction(request)) && !isModest(body))
    return { kind: 'refused', refused: tooIntricate };
  return { kind: 'request', request: withBody(request, body) };
}
