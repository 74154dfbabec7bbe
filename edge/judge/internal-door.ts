import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { log } from '#lib/server/log.ts';
import { connectionLimits } from './connection-limits.ts';

/** `address`: where this machine reaches /internal, whatever HOST is. */
type InternalDoor = { address: string; close: () => void };

/**
 * The command line and watchers must reach the server, and /internal is for this machine alone: where the server does not listen on
 * 127.0.0.1 (HOST=192.168.1.5, ::1) a door is opened there, at the same port if it is free. Nothing else stands behind it.
 */
export async function internalDoor(bound: AddressInfo, handle: RequestListener): Promise<InternalDoor> {
  const known = loopbackOf(bound);
  if (known !== null) return { address: known, close: () => {} };
  const server = createServer(connectionLimits, (request, response) => {
    if (request.url?.startsWith('/internal/')) handle(request, response);
    else response.writeHead(404).end();
  });
  for (const port of [bound.port, 0]) {
    const opened = await listen(server, port).catch((error: unknown) => {
      log().info(
        { port, why: error instanceof Error ? error.message : String(error) },
        'no internal door here',
      );
      return null;
    });
    if (opened !== null) return { address: `http://127.0.0.1:${opened}`, close: () => closeAtOnce(server) };
  }
  return { address: `http://${inUrl(bound.address)}:${bound.port}`, close: () => {} };
}

const inUrl = (address: string) => (address.includes(':') ? `[${address}]` : address);

/** Null where what the server listens on is not reached at 127.0.0.1, or at the same by IPv6. */
function loopbackOf({ address, port }: AddressInfo): string | null {
  if (address === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (address === '::') return `http://[::1]:${port}`;
  return address === '127.0.0.1' ? `http://127.0.0.1:${port}` : null;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
}

function closeAtOnce(server: Server): void {
  server.close();
  server.closeAllConnections();
}
