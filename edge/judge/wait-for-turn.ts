import type { Socket } from 'node:net';
import { limits } from '#lib/limits.ts';
import type { Exchange } from './exchange.ts';

const waiting = new WeakMap<Socket, number>();

/**
 * Serves a request when the answers before it on its connection are through. Node would begin all that came in one
 * piece, of which there may be thousands, also for a client that reads nothing or is gone.
 */
export function waitForTurn({ request, response }: Exchange, serve: () => void): void {
  const { socket } = request;
  const before = waiting.get(socket) ?? 0;
  // Clients that send on without reading get no further: nobody else sends so many at once.
  if (before >= limits.requestsAhead.most) socket.destroy();
  if (socket.destroyed) return;
  waiting.set(socket, before + 1);
  // This is how Node says whose turn it is.
  const assign = response.assignSocket.bind(response);
  response.assignSocket = (assigned) => {
    assign(assigned);
    waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
    serve();
  };
}
