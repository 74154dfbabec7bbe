import { inflateSync } from 'node:zlib';
import type { FileWindow } from '../file-window.ts';
import type { PartsTally } from './parts-tally.ts';

const pixels = new Set(['IHDR', 'PLTE', 'IDAT', 'fdAT', 'IEND', 'tRNS', 'acTL', 'fcTL']);

/** PNG: chunks, of which zTXt, iTXt and iCCP are packed and may hold a thousand times their length. */
export function lookAtPng(file: FileWindow, tally: PartsTally): void {
  let at = 8;
  while (file.has(at, 12)) {
    const length = file.u32(at);
    const type = file.latin(at + 4, 4);
    tally.part();
    if (type === 'fcTL') tally.frame();
    if (!pixels.has(type)) tally.text(length);
    if (length <= tally.room() && file.has(at + 8, length)) {
      const packed = packedIn(type, file.bytes(at + 8, length));
      if (packed !== null) tally.text(unpackedLength(packed, tally.room()));
    }
    if (type === 'IEND') return;
    at += 12 + length;
  }
}

function packedIn(type: string, data: Buffer): Buffer | null {
  const name = data.indexOf(0);
  if (name < 0) return null;
  if (type === 'zTXt' || type === 'iCCP') return data.subarray(name + 2);
  if (type !== 'iTXt' || data[name + 1] !== 1) return null;
  const language = data.indexOf(0, name + 3);
  const keyword = language < 0 ? -1 : data.indexOf(0, language + 1);
  return keyword < 0 ? null : data.subarray(keyword + 1);
}

/** Unpacks no more than one byte over what there is room for. */
function unpackedLength(packed: Buffer, room: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: room + 1 }).length;
  } catch (error) {
    // What is broken stays packed; libpng leaves it out.
    const isLonger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isLonger ? room + 1 : packed.length;
  }
}
