import type { IncomingMessage } from 'node:http';

/** As much of what a refused client sends on, and for as long, is taken and thrown away. */
const mostBytes = 2 * 1024 * 1024;
const mostMs = 2000;

/**
 * For an answer that goes out before its request is through. Closing at once would reset the connection under what the
 * client still sends, and many clients then never read the answer.
 */
export function lingerAfter(request: IncomingMessage): void {
  const { socket } = request;
  if (request.complete || socket.destroyed) return;
  // This is how Node closes after the last answer on a connection.
  socket.destroySoon = () => {
    const end = () => void socket.destroy();
    let left = mostBytes;
    request.on('data', (piece: Buffer) => {
      left -= piece.length;
      if (left < 0) end();
    });
    request.once('end', end);
    setTimeout(end, mostMs).unref();
    socket.end();
  };
}
