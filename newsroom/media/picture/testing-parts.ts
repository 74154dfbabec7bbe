import { crc32, deflateSync } from 'node:zlib';

/** Pictures that sharp made, with parts put in; each of these is harmless, at most just over a cap. */

export function pngWith(png: Buffer, chunks: readonly { type: string; data: Buffer }[]): Buffer {
  const behindHead = 8 + 25;
  return Buffer.concat([
    png.subarray(0, behindHead),
    ...chunks.map(({ type, data }) => pngChunk(type, data)),
    png.subarray(behindHead),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A text of so many bytes, packed. */
export const packedText = (type: 'zTXt' | 'iTXt' | 'iCCP', bytes: number) => ({
  type,
  data: Buffer.concat([
    Buffer.from(type === 'iTXt' ? 'XML:com.adobe.xmp\0\x01\0\0\0' : 'name\0\0', 'latin1'),
    deflateSync(Buffer.alloc(bytes, ' ')),
  ]),
});

export function jpegWith(jpeg: Buffer, segments: readonly { marker: number; bytes: number }[]): Buffer {
  const made = segments.map(({ marker, bytes }) => {
    const segment = Buffer.alloc(2 + bytes, 'a');
    segment[0] = 0xff;
    segment[1] = marker;
    segment.writeUInt16BE(bytes, 2);
    return segment;
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...made, jpeg.subarray(2)]);
}

/** Repeats the last scan, which says again what it said. */
export function jpegOfScans(jpeg: Buffer, times: number): Buffer {
  const scan = jpeg.lastIndexOf(Buffer.from('ffda', 'hex'));
  return Buffer.concat([
    jpeg.subarray(0, -2),
    ...Array<Buffer>(times).fill(jpeg.subarray(scan, -2)),
    jpeg.subarray(-2),
  ]);
}

export function webpWith(webp: Buffer, type: string, bytes: number, times = 1): Buffer {
  const chunk = Buffer.alloc(8 + bytes);
  chunk.write(type);
  chunk.writeUInt32LE(bytes, 4);
  const whole = Buffer.concat([webp, ...Array<Buffer>(times).fill(chunk)]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** Behind the head and its table, which sharp's GIF has. */
export function gifWith(gif: Buffer, block: Buffer, times: number): Buffer {
  const table = 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  const at = 13 + ((gif[10] ?? 0) & 0x80 ? table : 0);
  return Buffer.concat([gif.subarray(0, at), ...Array<Buffer>(times).fill(block), gif.subarray(at)]);
}

/** Directories one behind the other, each with these entries: tag, type, count, value. */
export function tiffOf(
  pages: number,
  entries: readonly [number, number, number, number][],
  loop = false,
): Buffer {
  const bytes = 2 + entries.length * 12 + 4;
  const head = Buffer.from('49492a0008000000', 'hex');
  const directories = Array.from({ length: pages }, (_, page) => {
    const directory = Buffer.alloc(bytes);
    directory.writeUInt16LE(entries.length, 0);
    for (const [place, [tag, type, count, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + place * 12);
      directory.writeUInt16LE(type, 4 + place * 12);
      directory.writeUInt32LE(count, 6 + place * 12);
      directory.writeUInt32LE(value, 10 + place * 12);
    }
    const next = page + 1 < pages ? 8 + (page + 1) * bytes : loop ? 8 : 0;
    directory.writeUInt32LE(next, bytes - 4);
    return directory;
  });
  return Buffer.concat([head, ...directories]);
}

export function isoBox(type: string, ...bodies: Buffer[]): Buffer {
  const body = Buffer.concat(bodies);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4);
  return Buffer.concat([head, body]);
}
