import type { IncomingMessage } from 'node:http';
import { bytesInWords, type LimitName, limits } from '#lib/limits.ts';
import { isWhole } from './form-boundary.ts';

const filePath = '/admin/find/media/upload';
const importPath = '/admin/import';

export type Refused = {
  status: 400 | 401 | 403 | 405 | 408 | 409 | 411 | 413 | 414 | 415 | 503;
  text: string;
  /** Methods that the address takes, where it is one of those that was wrong. */
  allow?: string;
};
/** Who sends a body: anyone, someone with a good session, or this machine itself. */
export type Sender = 'stranger' | 'staff' | 'ourselves';

/** Reader requests have no body; one that announces a body is not read to find out what it is. */
export const announcesBody = (request: IncomingMessage): boolean =>
  request.headers['transfer-encoding'] !== undefined ||
  Number(request.headers['content-length'] ?? '0') !== 0;

/** Next reads a query in time that grows with the square of its parts, before anything of ours runs. */
export function refuseQuery({ url = '' }: IncomingMessage): Refused | null {
  if (url.split('&', limits.queryParts.most + 1).length <= limits.queryParts.most) return null;
  return { status: 414, text: `地址里的条件太多，最多 ${limits.queryParts.most} 项，没有执行。` };
}

/**
 * Judges a body by what is announced, before any of it is read: how long and of what kind it is, where it goes and who
 * sends it. Bodies must say their length, so that nothing endless is read.
 */
export function refuseBody(request: IncomingMessage, sender: Sender = 'ourselves'): Refused | null {
  const length = request.headers['content-length'];
  if (length === undefined) return { status: 411, text: '请求没有说明长度。' };
  if (sender === 'ourselves') return overCap(length, 'internalBody');
  const cap = Number(length) === 0 ? 'formBody' : capOf(request);
  if (sender === 'stranger' && Number(length) > limits.strangerBody.most) return tooMuchOfAStranger(request);
  if (cap === null) return { status: 415, text: '这里不收这种内容，没有执行。' };
  if (isForm(request) && !isWhole(request.headers['content-type'] ?? ''))
    return { status: 400, text: '表单不完整，没有执行。请刷新页面再试。' };
  return overCap(length, cap);
}

function overCap(length: string, cap: LimitName): Refused | null {
  if (Number(length) <= limits[cap].most) return null;
  return { status: 413, text: `内容太大，最多 ${bytesInWords(cap)}，没有收下。` };
}

/** Its session may have ended while someone wrote: a script of the desk then asks to sign in, and keeps the text. */
function tooMuchOfAStranger(request: IncomingMessage): Refused {
  const most = bytesInWords('strangerBody');
  if (isFromScript(request))
    return { status: 401, text: `登录已失效，请重新登录。没有登录时最多收 ${most}。` };
  return { status: 413, text: `没有登录，或登录已失效，最多收 ${most}。请在新窗口登录，再回来提交。` };
}

const kindOf = ({ headers }: IncomingMessage): string =>
  (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';

/** A form, which is either sent by script or without. */
export const isForm = (request: IncomingMessage): boolean => kindOf(request) === 'multipart/form-data';
/** A file that is sent as it is. */
export const isFile = (request: IncomingMessage): boolean =>
  kindOf(request) === 'application/octet-stream' && pathOf(request) === filePath;
/** Pictures come with the page: too much to be held here. */
export const isImport = (request: IncomingMessage): boolean =>
  isForm(request) && pathOf(request) === importPath;
/** Of a route of the desk, whose answers are JSON. */
export const isFromScript = (request: IncomingMessage): boolean =>
  /^application\/(?:json|octet-stream)$/.test(kindOf(request));

/** An action that takes no form, such as signing out: Next's client sends what it takes as JSON under another name. */
export const isBareAction = (request: IncomingMessage): boolean =>
  kindOf(request) === 'text/plain' && request.headers['next-action'] !== undefined;

/** The cap on what this request brings; null for kinds that nothing here takes. */
function capOf(request: IncomingMessage): LimitName | null {
  if (isFile(request)) return 'fileBody';
  if (isImport(request)) return 'importBody';
  if (isForm(request)) return 'formBody';
  if (isBareAction(request)) return 'formBody';
  return kindOf(request) === 'application/json' ? 'jsonBody' : null;
}

/** From this machine itself, and not passed on by a proxy here. */
export function isLocal(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  const loopback = address === '::1' || /^(?:::ffff:)?127\./.test(address);
  const { forwarded, via } = request.headers;
  return (
    loopback &&
    forwarded === undefined &&
    via === undefined &&
    request.headers['x-forwarded-for'] === undefined
  );
}
