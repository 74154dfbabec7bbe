import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { markBegun, requestHeader } from '#lib/server/begun.ts';
import { overrideEnv } from '#lib/env.ts';
import type { Handler } from './render/capture.ts';
import { connectionLimits } from './judge/connection-limits.ts';
import { createEdge, type Edge } from './edge.ts';

/** Stands for Next: what it was asked, and what it answers by path. */
export const asked: {
  method: string | undefined;
  url: string | undefined;
  headers: Record<string, unknown>;
}[] = [];
export const answers = new Map<string, Handler>();

/** What Next sends where it found nothing or failed. */
export const shell = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';

let server: Server;

/** A server with an edge before each test, which knows a front page, stories, media, feeds and previews. */
export function useEdge(): void {
  let edge: Edge;
  beforeEach(async () => {
    overrideEnv({ LOG_LEVEL: 'silent' });
    asked.length = 0;
    received.length = 0;
    answers.clear();
    answers.set('/internal/status/404', html('<h1>没有这个页面</h1>'));
    answers.set('/internal/status/500', html('<h1>出了点问题</h1>'));
    answers.set('/internal/status/503', html('<h1>此刻人太多</h1>'));
    edge = createEdge({
      next: (request, response) => {
        asked.push({ method: request.method, url: request.url, headers: { ...request.headers } });
        return (answers.get(request.url ?? '') ?? bare(404, shell))(request, response);
      },
      grammar: {
        isReaderPage: ([first, ...rest]) =>
          first === undefined || first === 'search' || (first === 'article' && rest.length === 1),
        questionPath: ([first], query) => (first === 'search' ? `/search?${query}` : null),
        isMediaFile: ([first]) => first === 'media',
        isDataFile: ([first]) => first === 'feeds',
        isPreview: ([first, key]) => first === 'preview' && key?.length === 43,
      },
      siteUrl: 'http://localhost:3000',
      sessionHolder: (cookies) => {
        if (cookies.includes('jinwen=unreadable')) throw new Error('database disk image is malformed');
        return /jinwen=good(\w*)/.exec(cookies)?.[0] ?? null;
      },
      inlineScripts: ['pre()'],
      assets: [],
      dev: false,
    });
    server = createServer(connectionLimits, edge.handle);
    // Next takes upgrades from the server of whatever request it sees, and ends their connections.
    server.on('upgrade', (_, socket) => socket.destroy());
    await listenAnywhere(server);
  });
  afterEach(async () => {
    edge.close();
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  });
}

/** Lets a server listen where nobody does; answers with its port. */
export async function listenAnywhere(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : 0;
}

/** A page as Next makes it. */
export const html =
  (body: string, status = 200, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Set-Cookie': 'a=b',
      'X-Nextjs-Cache': 'HIT',
      ...headers,
    });
    response.write('<!DOCTYPE html><html lang="zh-CN"><body>');
    response.end(`${body}<script>self.__next_f.push([])</script></body></html>`);
    return Promise.resolve();
  };

/** An action or a route of ours, which says so and reads what it was sent. */
export const acting =
  (status = 200, body = '办好了'): Handler =>
  async (request, response) => {
    markBegun(String(request.headers[requestHeader]));
    request.on('data', (piece: Buffer) => void received.push(piece));
    await once(request, 'end');
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html');
    response.end(body);
  };

/** What actions of ours read. */
export const received: Buffer[] = [];

export const bare =
  (status: number, body: string): Handler =>
  (_, response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html');
    response.end(body);
    return Promise.resolve();
  };

/** Connections that the server has not yet seen the end of. */
export const openConnections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

export function boundPort(): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

type Sent = { method?: string; headers?: Record<string, string>; body?: string };
type Got = { status: number | undefined; headers: Record<string, unknown>; text: string };

export function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: boundPort(), path, method, headers };
    const sent = httpRequest(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** All that comes over one connection after `text` until `enough` of it is there, or the server ends it. */
export function sayTo(port: number, text: string, enough: (heard: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('latin1').on('error', reject);
    socket.on('end', () => resolve(heard));
    socket.on('data', (piece) => {
      heard += String(piece);
      if (!enough(heard)) return;
      socket.destroy();
      resolve(heard);
    });
  });
}
