import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { keptSuccess } from '#lib/kept-success.ts';
import { type Coding, pack, smallestPacked } from './compress.ts';

/** One body in the codings that readers take, each made once, when it is first asked for. */
export type PackedBody = {
  /** What a reader gets who takes `wanted`: a short body goes out as it is. */
  fitting: (wanted: Coding) => Coding;
  /** At hand now, or undefined. */
  ready: (coding: Coding) => Buffer | undefined;
  make: (coding: Coding) => Promise<Buffer>;
  /** Packs the brotli coding as small as it goes, once; true if there is a smaller one now. */
  squeeze: () => Promise<boolean>;
  /** All that is held, in bytes. */
  bytes: () => number;
};

const unbrotli = promisify(brotliDecompress);

/** Brotli's quality for a page that somebody waits for, and for one that many read. */
const quickQuality = 5;
const bestQuality = 11;

/** From the plain bytes as rendered, or from what the disk kept. */
export function packedBody(first: { plain: Buffer } | { br: Buffer }): PackedBody {
  const ready = new Map<Coding, Buffer>();
  const making = new Map<Coding, Promise<Buffer>>();
  if ('br' in first) ready.set('br', first.br);
  else ready.set('identity', first.plain);
  const short = 'plain' in first && first.plain.length < smallestPacked;
  let squeezed = short;
  let plainAsked = short;

  const plain = async (): Promise<Buffer> => {
    const br = ready.get('br');
    return ready.get('identity') ?? (br ? unbrotli(br) : Buffer.alloc(0));
  };
  const build = async (coding: Coding): Promise<Buffer> => {
    const { body } = await pack(await plain(), coding, coding === 'br' ? quickQuality : bestQuality);
    ready.set(coding, body);
    making.delete(coding);
    // Nearly all take brotli, and the plain bytes weigh four times as much.
    if (coding === 'br' && !making.has('identity') && !plainAsked) ready.delete('identity');
    return body;
  };

  return {
    fitting: (wanted) => (short ? 'identity' : wanted),
    ready: (coding) => ready.get(coding),
    make: async (coding) => {
      if (coding === 'identity') plainAsked = true;
      const at = ready.get(coding);
      if (at) return at;
      return keptSuccess(making, coding, () => build(coding));
    },
    squeeze: async () => {
      const before = ready.get('br');
      if (squeezed || !before) return false;
      squeezed = true;
      const { body } = await pack(await plain(), 'br', bestQuality).catch((error: unknown) => {
        squeezed = false;
        throw error;
      });
      if (body.length >= before.length) return false;
      ready.set('br', body);
      return true;
    },
    bytes: () => {
      let total = 0;
      for (const body of ready.values()) total += body.length;
      return total;
    },
  };
}
