import type { FileHandle } from 'node:fs/promises';
import type { FilmFacts } from './film-facts.ts';

/** Info and tracks stand before the first frames in every WebM that plays while it loads. */
const readBytes = 1024 * 1024;
const maxElements = 4000;

const ids = {
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
} as const;

const containers = new Set<number>([ids.segment, ids.info, ids.tracks, ids.track, ids.video]);

/** Reads length, size and codecs of a WebM. Null where nothing of the kind is found. */
export async function readWebm(file: FileHandle): Promise<FilmFacts | null> {
  const head = Buffer.alloc(readBytes);
  const { bytesRead } = await file.read(head, 0, readBytes, 0);
  const values = elements(head.subarray(0, bytesRead));
  const first = (id: number) => values.find((one) => one.id === id)?.data;
  const codecs = values.filter((one) => one.id === ids.codec).map((one) => one.data.toString('latin1'));
  if (codecs.length === 0) return null;
  const scale = unsigned(first(ids.scale)) ?? 1_000_000;
  const length = float(first(ids.duration));
  const ms = length === null ? Number.NaN : Math.round((length * scale) / 1_000_000);
  return {
    durationMs: Number.isSafeInteger(ms) && ms > 0 ? ms : null,
    width: unsigned(first(ids.width)),
    height: unsigned(first(ids.height)),
    codecs,
    startsAtOnce: true,
  };
}

/** The plain elements in reading order; what holds others is opened, never copied. */
function elements(bytes: Buffer): { id: number; data: Buffer }[] {
  const found: { id: number; data: Buffer }[] = [];
  let at = 0;
  for (let count = 0; count < maxElements; count += 1) {
    const id = readVint(bytes, at, true);
    const size = id === null ? null : readVint(bytes, at + id.bytes, false);
    if (id === null || size === null) break;
    const body = at + id.bytes + size.bytes;
    if (containers.has(id.value)) {
      at = body;
      continue;
    }
    if (body + size.value > bytes.length) break;
    found.push({ id: id.value, data: bytes.subarray(body, body + size.value) });
    at = body + size.value;
  }
  return found;
}

/** EBML's number of one to eight bytes; an id keeps its length marker. */
function readVint(bytes: Buffer, at: number, keepMarker: boolean): { value: number; bytes: number } | null {
  const first = bytes[at];
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length || (keepMarker && length > 4)) return null;
  let value = keepMarker ? first : first & (0xff >> length);
  for (let place = 1; place < length; place += 1) value = value * 256 + (bytes[at + place] ?? 0);
  return { value, bytes: length };
}

function unsigned(data: Buffer | undefined): number | null {
  return data === undefined || data.length === 0 || data.length > 6 ? null : data.readUIntBE(0, data.length);
}

function float(data: Buffer | undefined): number | null {
  if (data?.length === 4) return data.readFloatBE(0);
  return data?.length === 8 ? data.readDoubleBE(0) : null;
}
