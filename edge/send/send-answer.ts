import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseCoding, isCompressible, pack } from '#edge/keep/compress.ts';
import { etagOf, hasTag } from '#edge/keep/etag.ts';
import type { HeaderList } from '#edge/render/headers.ts';
import type { Finished } from '#edge/render/outcomes.ts';

/** Sends a whole answer: compressed as the reader takes it, 304 where he has it, no body for HEAD. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Finished,
): Promise<void> {
  const { status, type, body } = answer;
  const compressible = isCompressible(type);
  for (const list of answer.headers) setHeaders(response, list);
  if (compressible) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200) {
    const etag = etagOf(body);
    response.setHeader('ETag', etag);
    if (hasTag(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  const coding = compressible ? chooseCoding(request.headers['accept-encoding']) : 'identity';
  const packed = await pack(body, coding);
  if (packed.coding !== 'identity') response.setHeader('Content-Encoding', packed.coding);
  if (type !== '') response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', packed.body.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : packed.body);
}

export function setHeaders(response: ServerResponse, headers: HeaderList): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
