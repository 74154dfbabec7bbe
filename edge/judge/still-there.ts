import type { Exchange } from './exchange.ts';

/** Tells, each time it is asked, whether the client still waits for its answer. */
export const stillThere =
  ({ request }: Exchange) =>
  (): boolean =>
    !request.socket.destroyed;

/**
 * True for a client that left before anything was begun for it. One connection is taken up in each round of the loop, so in
 * a crowd many come to their turn when they are gone; that is known once their sockets were looked at again.
 */
export async function isGone(exchange: Exchange): Promise<boolean> {
  for (let rounds = 0; rounds < 3; rounds += 1) await new Promise((resolve) => setImmediate(resolve));
  return !stillThere(exchange)();
}
