import type { Duplex } from 'node:stream';
import { connectionLimits } from './connection-limits.ts';

const faults: Record<string, [status: string, text: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    `请求头太长，最多 ${connectionLimits.maxHeaderSize / 1024} KB。请清除本站的 Cookie 再试。`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', '请求没有及时传完。'],
};

/** Whether an answer began to go out, as Node notes it on the socket. */
function isAnswering(socket: Duplex): boolean {
  const current: unknown = Reflect.get(socket, '_httpMessage');
  return (
    typeof current === 'object' &&
    current !== null &&
    'headersSent' in current &&
    current.headersSent === true
  );
}

/** Answers what Node could not read as a request, in words; it would send a bare status. */
export function answerClientFault(error: Error & { code?: string }, socket: Duplex): void {
  // Not into the middle of another answer.
  if (!socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const [status, text] = faults[error.code ?? ''] ?? ['400 Bad Request', '这个请求看不懂。'];
  const length = Buffer.byteLength(text);
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${length}\r\n\r\n${text}`,
    () => socket.destroy(),
  );
}
