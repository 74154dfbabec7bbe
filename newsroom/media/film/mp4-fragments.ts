import type { FileWindow } from '../file-window.ts';
import { type Box, boxAt, boxesIn } from './iso-boxes.ts';

type Fragmented = { index: Box; fragments: readonly Box[]; count: () => void };
type Run = { id: number; from: number; to: number };

/** Flags of `tfhd` and `trun` (ISO/IEC 14496-12, 8.8.7 and 8.8.8). */
const baseGiven = 0x1;
const descriptionGiven = 0x2;
const durationGiven = 0x8;
const sizeGiven = 0x10;
const baseIsFragment = 0x20000;
const offsetGiven = 0x1;
const firstFlagsGiven = 0x4;
const sampleDuration = 0x100;
const sampleSize = 0x200;
const perSample = [sampleDuration, sampleSize, 0x400, 0x800];

/** Runs of samples in the fragments of a film, by the track they belong to. */
export function* fragmentRuns(file: FileWindow, { index, fragments, count }: Fragmented): Generator<Run> {
  const sizes = usualSizes(file, index, count);
  for (const fragment of fragments) {
    let previous = fragment.at;
    for (const part of boxesIn(file, fragment.body, fragment.end, count)) {
      if (part.type !== 'traf') continue;
      const header = boxAt(file, part, ['tfhd'], count);
      if (header === null) continue;
      const { id, base, size } = readHeader(file, header, { fragment, previous });
      let at = base;
      for (const run of boxesIn(file, part.body, part.end, count)) {
        if (run.type !== 'trun') continue;
        const read = readRun(file, run, size ?? sizes.get(id) ?? 0);
        const from = read.offset === null ? at : base + read.offset;
        at = from + read.bytes;
        yield { id, from, to: at };
      }
      previous = at;
    }
  }
}

function usualSizes(file: FileWindow, index: Box, count: () => void): Map<number, number> {
  const sizes = new Map<number, number>();
  const usual = boxAt(file, index, ['mvex'], count);
  if (usual === null) return sizes;
  for (const { type, body, end } of boxesIn(file, usual.body, usual.end, count)) {
    if (type === 'trex' && end - body >= 24) sizes.set(file.u32(body + 4), file.u32(body + 16));
  }
  return sizes;
}

function readHeader(
  file: FileWindow,
  { body }: Box,
  { fragment, previous }: { fragment: Box; previous: number },
): { id: number; base: number; size: number | null } {
  const flags = file.u32(body) & 0xffffff;
  const id = file.u32(body + 4);
  let at = body + 8;
  let base = flags & baseIsFragment ? fragment.at : previous;
  if (flags & baseGiven) {
    base = file.u64(at);
    at += 8;
  }
  if (flags & descriptionGiven) at += 4;
  if (flags & durationGiven) at += 4;
  return { id, base, size: flags & sizeGiven ? file.u32(at) : null };
}

function readRun(file: FileWindow, run: Box, usualSize: number): { offset: number | null; bytes: number } {
  const flags = file.u32(run.body) & 0xffffff;
  const many = file.u32(run.body + 4);
  let at = run.body + 8;
  const offset = flags & offsetGiven ? file.bytes(at, 4).readInt32BE(0) : null;
  if (flags & offsetGiven) at += 4;
  if (flags & firstFlagsGiven) at += 4;
  if ((flags & sampleSize) === 0) return { offset, bytes: many * usualSize };
  const width = perSample.filter((flag) => flags & flag).length * 4;
  const sizeAt = flags & sampleDuration ? 4 : 0;
  let bytes = 0;
  for (let sample = 0; sample < many && at + width <= run.end; sample += 1, at += width) {
    bytes += file.u32(at + sizeAt);
  }
  return { offset, bytes };
}
