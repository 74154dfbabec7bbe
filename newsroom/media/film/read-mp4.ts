import type { FileWindow } from '../file-window.ts';
import { limits } from '#lib/limits.ts';
import { countTo, overCap } from '../parts-counter.ts';
import type { FilmFacts } from './film-facts.ts';
import { type Box, boxAt, boxesIn } from './iso-boxes.ts';

/** Reads length, size and codecs from the index (`moov`) of an MP4 or M4A. Null where there is none that makes sense. */
export function readMp4(file: FileWindow): FilmFacts | null {
  const count = countTo('filmBoxes', '分块');
  let dataFirst = false;
  for (const box of boxesIn(file, 0, file.size, count)) {
    if (box.type === 'mdat') dataFirst = true;
    if (box.type === 'moov') return readIndex(file, box, { dataFirst, count });
  }
  return null;
}

function readIndex(
  file: FileWindow,
  index: Box,
  { dataFirst, count }: { dataFirst: boolean; count: () => void },
): FilmFacts {
  const { most } = limits.filmIndex;
  if (index.end - index.body > most) throw overCap('索引', `${most / 1024 / 1024} MB`);
  const facts: FilmFacts = {
    durationMs: null,
    width: null,
    height: null,
    codecs: [],
    startsAtOnce: !dataFirst,
  };
  for (const box of boxesIn(file, index.body, index.end, count)) {
    if (box.type === 'mvhd') facts.durationMs = durationOf(file, box);
    if (box.type === 'trak') readTrack(file, box, { facts, count });
  }
  return facts;
}

function durationOf(file: FileWindow, { body, end }: Box): number | null {
  const long = file.byte(body) === 1;
  if (end - body < (long ? 32 : 20)) return null;
  const scale = file.u32(body + (long ? 20 : 12));
  const length = long ? Number(file.bytes(body + 24, 8).readBigUInt64BE(0)) : file.u32(body + 16);
  const ms = Math.round((length / scale) * 1000);
  return Number.isSafeInteger(ms) && ms > 0 ? ms : null;
}

function readTrack(
  file: FileWindow,
  track: Box,
  { facts, count }: { facts: FilmFacts; count: () => void },
): void {
  const samples = boxAt(file, track, ['mdia', 'minf', 'stbl', 'stsd'], count);
  if (samples !== null && samples.end - samples.body >= 16) {
    facts.codecs.push(file.latin(samples.body + 12, 4));
  }
  const header = boxAt(file, track, ['tkhd'], count);
  if (header === null) return;
  const matrix = header.body + (file.byte(header.body) === 1 ? 52 : 40);
  if (matrix + 44 > header.end) return;
  const width = file.u32(matrix + 36) >>> 16;
  const height = file.u32(matrix + 40) >>> 16;
  if (width === 0 || height === 0 || facts.width !== null) return;
  // A phone held upright films sideways and says so in the matrix.
  const turned = file.u32(matrix) === 0 && file.u32(matrix + 4) !== 0;
  facts.width = turned ? height : width;
  facts.height = turned ? width : height;
}
