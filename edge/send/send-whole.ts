import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { connectionLimits, limitStalling } from '#edge/judge/connection-limits.ts';

export type WholeAnswer = {
  status: number;
  /** Names and values by turns, with what tells the body's length among them. */
  lines: readonly string[];
  body: Buffer;
  /** Many ask for it: the bytes are kept for as long as their date holds. */
  keep: boolean;
};

type Whole = { second: number; bytes: Buffer };

const kept = new WeakMap<readonly string[], Whole>();

/**
 * Sends headers and body in one piece, past Node's header writing, which checks every line of every answer anew: that
 * was a third of what a held page cost. False where this way is not open, since another answer goes first on this
 * connection or it ends with this one.
 */
export function sendWhole(response: ServerResponse, answer: WholeAnswer): boolean {
  const { socket } = response;
  if (!socket || !response.shouldKeepAlive) return false;
  const second = Math.floor(Date.now() / 1000);
  const known = kept.get(answer.lines);
  const bytes = known?.second === second ? known.bytes : wholeBytes(answer, second);
  if (answer.keep && bytes !== known?.bytes) kept.set(answer.lines, { second, bytes });
  socket.write(bytes);
  // By this Node learns that the next request on this connection may have its turn.
  if (socket.writableLength === 0) response.emit('finish');
  else finishWhenTaken(response, socket);
  return true;
}

/** A slow reader's answer is through when he has it, as any of Node's: until then his connection is not idle. */
function finishWhenTaken(response: ServerResponse, socket: Socket): void {
  limitStalling(socket);
  socket.write('', (error) => {
    if (!error) response.emit('finish');
  });
}

function wholeBytes({ status, lines, body }: WholeAnswer, second: number): Buffer {
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let at = 0; at + 1 < lines.length; at += 2) head += `${lines[at]}: ${lines[at + 1]}\r\n`;
  const date = new Date(second * 1000).toUTCString();
  head += `Date: ${date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

const keepAliveSeconds = connectionLimits.keepAliveTimeout / 1000;
