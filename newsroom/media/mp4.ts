import type { FileHandle } from 'node:fs/promises';
import type { FilmFacts } from './film-facts.ts';

/** A two-hour film's index is about 5 MB. */
const maxIndexBytes = 32 * 1024 * 1024;
const maxBoxes = 4000;

type Box = { type: string; start: number; body: number; end: number };

/** Reads length, size and codecs from the index (`moov`) of an MP4 or M4A. Null where there is none that makes sense. */
export async function readMp4(file: FileHandle, fileBytes: number): Promise<FilmFacts | null> {
  const found = await findIndex(file, fileBytes);
  if (found === null) return null;
  const { index, dataFirst } = found;
  const facts: FilmFacts = {
    durationMs: null,
    width: null,
    height: null,
    codecs: [],
    startsAtOnce: !dataFirst,
  };
  for (const box of boxesIn(index, 0, index.length)) {
    if (box.type === 'mvhd') facts.durationMs = durationOf(index, box);
    if (box.type === 'trak') readTrack(index, box, facts);
  }
  return facts;
}

/**
 * Places in the file of the types of boxes that tell about people and places (GPS, device, titles) inside the index.
 * Overwritten with `free` they are skipped by every player, and nothing else has to move.
 */
export async function findMp4Tags(file: FileHandle, fileBytes: number): Promise<number[]> {
  const found = await findIndex(file, fileBytes);
  if (found === null) return [];
  const { index, offset } = found;
  const tags = new Set(['udta', 'meta', 'uuid']);
  const tracks = boxesIn(index, 0, index.length).filter((box) => box.type === 'trak');
  return [...boxesIn(index, 0, index.length), ...tracks.flatMap((box) => boxesIn(index, box.body, box.end))]
    .filter((box) => tags.has(box.type))
    .map((box) => offset + box.start + 4);
}

async function findIndex(file: FileHandle, fileBytes: number) {
  let at = 0;
  let dataFirst = false;
  for (let count = 0; count < maxBoxes && at + 8 <= fileBytes; count += 1) {
    const head = Buffer.alloc(16);
    const { bytesRead } = await file.read(head, 0, 16, at);
    const long = head.readUInt32BE(0) === 1;
    const size = long ? Number(head.readBigUInt64BE(8)) : head.readUInt32BE(0) || fileBytes - at;
    const type = head.toString('latin1', 4, 8);
    if (size < (long ? 16 : 8) || at + size > fileBytes || bytesRead < 8) return null;
    if (type === 'mdat') dataFirst = true;
    if (type === 'moov') {
      const offset = at + (long ? 16 : 8);
      const length = at + size - offset;
      if (length > maxIndexBytes) return null;
      const index = Buffer.alloc(length);
      await file.read(index, 0, length, offset);
      return { index, offset, dataFirst };
    }
    at += size;
  }
  return null;
}

/** The boxes that lie side by side between two places; ends early at one that does not fit. */
function boxesIn(index: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to && boxes.length < maxBoxes) {
    const size = index.readUInt32BE(at);
    if (size < 8 || at + size > to) break;
    boxes.push({ type: index.toString('latin1', at + 4, at + 8), start: at, body: at + 8, end: at + size });
    at += size;
  }
  return boxes;
}

function durationOf(index: Buffer, box: Box): number | null {
  const long = index[box.body] === 1;
  if (box.end - box.body < (long ? 32 : 20)) return null;
  const scale = index.readUInt32BE(box.body + (long ? 20 : 12));
  const length = long ? Number(index.readBigUInt64BE(box.body + 24)) : index.readUInt32BE(box.body + 16);
  const ms = Math.round((length / scale) * 1000);
  return Number.isSafeInteger(ms) && ms > 0 ? ms : null;
}

function readTrack(index: Buffer, track: Box, facts: FilmFacts): void {
  const header = boxesIn(index, track.body, track.end).find((box) => box.type === 'tkhd');
  const samples = descend(index, track, ['mdia', 'minf', 'stbl', 'stsd']);
  if (samples !== null && samples.end - samples.body >= 16) {
    facts.codecs.push(index.toString('latin1', samples.body + 12, samples.body + 16));
  }
  if (header === undefined) return;
  const matrix = header.body + (index[header.body] === 1 ? 52 : 40);
  if (matrix + 44 > header.end) return;
  const width = index.readUInt32BE(matrix + 36) >>> 16;
  const height = index.readUInt32BE(matrix + 40) >>> 16;
  if (width === 0 || height === 0 || facts.width !== null) return;
  // A phone held upright films sideways and says so in the matrix.
  const turned = index.readInt32BE(matrix) === 0 && index.readInt32BE(matrix + 4) !== 0;
  facts.width = turned ? height : width;
  facts.height = turned ? width : height;
}

function descend(index: Buffer, box: Box, path: readonly string[]): Box | null {
  let current = box;
  for (const type of path) {
    const next = boxesIn(index, current.body, current.end).find((inner) => inner.type === type);
    if (next === undefined) return null;
    current = next;
  }
  return current;
}
