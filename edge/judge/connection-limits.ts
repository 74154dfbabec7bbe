import type { Socket } from 'node:net';

/** Slow and greedy clients are cut off; an upload of 60 MB over a slow line still gets through. */
export const connectionLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 5 * 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5000,
  // A request without a body needs no stream that ends: a tenth of what a held page costs.
  optimizeEmptyRequests: true,
  // An offer to change protocols may be passed over (RFC 9110, 7.8); Next would take the connection, and no page come.
  shouldUpgradeCallback: () => false,
};

const stalledMs = 2 * 60_000;

/**
 * Ends the connection of a client that doesn't take what it asked for. Node sets this aside when an answer is through,
 * where the keep-alive limit begins.
 */
export const limitStalling = (socket: Socket): void => void socket.setTimeout(stalledMs);
