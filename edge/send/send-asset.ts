import type { Exchange } from '#edge/judge/exchange.ts';
import type { Asset } from '#edge/keep/assets.ts';
import { chooseCoding, isCompressible } from '#edge/keep/compress.ts';
import { hasTag } from '#edge/keep/etag.ts';
import type { HeaderList } from '#edge/render/headers.ts';
import { setHeaders } from './send-answer.ts';

/** Sends a file of the build or of public/, packed once and kept. */
export async function sendAsset(
  exchange: Exchange,
  asset: Asset,
  headers: readonly HeaderList[],
): Promise<void> {
  const { request, response } = exchange;
  for (const list of headers) setHeaders(response, list);
  setHeaders(response, { ETag: asset.etag, 'Content-Type': asset.type });
  if (isCompressible(asset.type)) response.setHeader('Vary', 'Accept-Encoding');
  if (hasTag(request.headers['if-none-match'], asset.etag)) {
    response.writeHead(304).end();
    return;
  }
  const packed = await asset.packed(chooseCoding(request.headers['accept-encoding']));
  if (packed.coding !== 'identity') response.setHeader('Content-Encoding', packed.coding);
  response.setHeader('Content-Length', packed.body.length);
  response.writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : packed.body);
}
