import type { IncomingMessage } from 'node:http';

/** The largest form at the desk. */
const largestBody = 60 * 1024 * 1024;
/** The largest file, which is streamed to disk: a film of 500 MB. */
const largestFile = 512 * 1024 * 1024;
const filePath = '/admin/find/media/upload';

export type Refused = { status: 400 | 403 | 405 | 411 | 413; text: string };

/** Reader requests have no body; one that announces a body is not read to find out what it is. */
export const announcesBody = (request: IncomingMessage): boolean =>
  request.headers['transfer-encoding'] !== undefined ||
  Number(request.headers['content-length'] ?? '0') !== 0;

/** Bodies must say their length, so that nothing endless is read. */
export function refuseBody(request: IncomingMessage): Refused | null {
  const length = request.headers['content-length'];
  if (length === undefined) return { status: 411, text: '请求没有说明长度。' };
  const isFile = request.url?.split('?')[0] === filePath;
  if (isFile && Number(length) > largestFile) return { status: 413, text: '文件太大，最多 500 MB。' };
  if (!isFile && Number(length) > largestBody) return { status: 413, text: '内容太大，最多 60 MB。' };
  return null;
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
