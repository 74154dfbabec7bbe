import {
  IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { Socket } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Runs the handler and answers with all it sent, instead of sending it. */
export async function capture(handler: Handler, request: IncomingMessage): Promise<Captured> {
  const response = new CapturedResponse(request);
  await Promise.all([handler(request, response), response.ended]);
  return {
    status: response.statusCode,
    headers: response.getHeaders(),
    body: Buffer.concat(response.chunks),
  };
}

/** A header of what was captured; '' where it was not set. */
export function headerText({ headers }: Captured, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? (value[0] ?? '') : String(value ?? '');
}

/**
 * A GET of our own for Next. It carries nothing of the reader's request but the path, so no answer can depend on a
 * cookie, a language or a forged header, and the same bytes are right for everyone.
 */
export function plainRequest(path: string, host: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = path;
  request.headers = { host, accept: '*/*' };
  request.push(null);
  return request;
}

class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];
  readonly ended: Promise<void>;

  constructor(request: IncomingMessage) {
    super(request);
    this.ended = new Promise((resolve) => {
      this.once('finish', resolve);
    });
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.at(-1);
    if (Array.isArray(headers)) {
      for (let at = 0; at + 1 < headers.length; at += 2)
        this.setHeader(String(headers[at]), String(headers[at + 1]));
    } else if (isHeaders(headers)) {
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) this.setHeader(name, value);
    }
    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    this.keep(chunk, encoding);
    callLast([encoding, done]);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (this.finished) return this;
    if (typeof chunk !== 'function') this.keep(chunk, encoding);
    this.finished = true;
    callLast([chunk, encoding, done]);
    // Later, as a real socket would: whoever ends a response may still add listeners.
    setImmediate(() => {
      this.emit('finish');
      this.emit('close');
    });
    return this;
  }

  private keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string')
      this.chunks.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8'));
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
  }
}

const isHeaders = (value: unknown): value is Record<string, OutgoingHttpHeader | undefined> =>
  typeof value === 'object' && value !== null;

const isEncoding = (value: unknown): value is BufferEncoding =>
  typeof value === 'string' && Buffer.isEncoding(value);

function callLast(candidates: readonly unknown[]): void {
  const callback = candidates.find((candidate) => typeof candidate === 'function');
  if (typeof callback === 'function') process.nextTick(callback);
}
