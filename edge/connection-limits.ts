/** Slow and greedy clients are cut off; an upload of 60 MB over a slow line still gets through. */
export const connectionLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 5 * 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5000,
  // A request without a body needs no stream that ends: a tenth of what a held page costs.
  optimizeEmptyRequests: true,
};
