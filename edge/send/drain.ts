import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Takes nothing new, answers what was asked already, and cuts off what takes longer than `patienceMs`. */
export async function drain(server: Server, patienceMs: number): Promise<void> {
  // Readers who keep their connection would ask on and on.
  server.prependListener('request', (_, response) => {
    response.shouldKeepAlive = false;
  });
  server.keepAliveTimeout = 1;
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const late = new AbortController();
  await Promise.race([closed, sleep(patienceMs, undefined, { signal: late.signal }).catch(() => {})]);
  late.abort();
  server.closeAllConnections();
}
