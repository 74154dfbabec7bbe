import type { Exchange } from './context.ts';

/** Tells, each time it is asked, whether the client still waits for its answer. */
export const stillThere =
  ({ request }: Exchange) =>
  (): boolean =>
    !request.socket.destroyed;
