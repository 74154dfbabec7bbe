import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this, headers weigh more than what is saved. */
export const smallestPacked = 600;

/** The best coding of ours that an Accept-Encoding header takes; a q of 0 refuses one. */
export function chooseCoding(accepted: string | undefined): Coding {
  const taken = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    if (name !== '') taken.set(name, q === undefined ? 1 : Number(q.slice(2)));
  }
  const weight = (name: string) => taken.get(name) ?? taken.get('*') ?? 0;
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br';
  return weight('gzip') > 0 ? 'gzip' : 'identity';
}

/** True for types that are text, whose bytes shrink; pictures and films are packed already. */
export const isCompressible = (type: string) =>
  /^(?:text\/|application\/(?:json|xml|javascript|manifest\+json|feed\+json|[\w.-]+\+(?:xml|json))|image\/svg\+xml)/.test(
    type,
  );

/** zlib answers with a piece of 16 KB, which a kept page would hold whole. */
function exactly(piece: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(piece.length);
  piece.copy(own);
  return own;
}

const windowBits = (length: number) =>
  Math.min(
    Math.max(Math.ceil(Math.log2(length)), constants.BROTLI_MIN_WINDOW_BITS),
    constants.BROTLI_MAX_WINDOW_BITS,
  );

export type Packed = { body: Buffer; coding: Coding };

/** Compresses off the main thread; `quality` is brotli's, 4 for one answer, 11 for what is kept. */
export async function pack(body: Buffer, coding: Coding, quality = 4): Promise<Packed> {
  if (coding === 'identity' || body.length < smallestPacked) return { body, coding: 'identity' };
  const small =
    coding === 'gzip'
      ? await gzipped(body, { level: quality > 6 ? 9 : 6 })
      : await brotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
            // A window no larger than the page: the usual 4 MB take longer to set up than a page to pack.
            [constants.BROTLI_PARAM_LGWIN]: windowBits(body.length),
          },
        });
  return { body: exactly(small), coding };
}
