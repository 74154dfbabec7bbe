import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request, and the response that its client waits for. */
export type Exchange = { request: IncomingMessage; response: ServerResponse };
