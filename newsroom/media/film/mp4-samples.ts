import type { FileWindow } from '../file-window.ts';
import { brokenFile } from '../parts-counter.ts';
import { type Box, boxAt } from './iso-boxes.ts';
import { fragmentRuns } from './mp4-fragments.ts';

/** `unitLengthBytes`: of H.264, what tells the length of each unit of a sample; null for other codecs. */
export type Track = { id: number; kept: boolean; sound: boolean; unitLengthBytes: number | null; box: Box };

type Film = {
  index: Box;
  tracks: readonly Track[];
  fragments: readonly Box[];
  count: () => void;
  /** Called with samples of a kept track that lie side by side. */
  look: (track: Track, from: number, to: number) => void;
};
type Range = [from: number, to: number];
/** `to` is null where the tables don't say it for sure. */
type Chunk = { from: number; to: number | null };

/** Where pictures and sound lie in the file, in the order of their beginnings, without overlaps. */
export function keptSamples(file: FileWindow, film: Film): Range[] {
  const ranges: Range[] = [];
  const open: number[] = [];
  const begins: number[] = [];
  const take = (track: Track, from: number, to: number) => {
    ranges.push([from, to]);
    film.look(track, from, to);
  };
  for (const track of film.tracks) {
    for (const { from, to } of chunksOf(file, track, film.count)) {
      begins.push(from);
      if (!track.kept) continue;
      if (to === null) open.push(from);
      else if (to > from) take(track, from, to);
    }
  }
  const kept = new Map(film.tracks.filter((track) => track.kept).map((track) => [track.id, track]));
  for (const { id, from, to } of fragmentRuns(file, film)) {
    const track = kept.get(id);
    if (track && to > from) take(track, from, to);
  }
  ranges.push(...untilNext(open, [...begins, file.size]));
  return merged(ranges);
}

/** Until another chunk begins: rather too much than a gap in the sound. */
function untilNext(open: number[], begins: number[]): Range[] {
  open.sort((a, b) => a - b);
  begins.sort((a, b) => a - b);
  let place = 0;
  return open.map((from) => {
    while ((begins[place] ?? Infinity) <= from) place += 1;
    return [from, begins[place] ?? from];
  });
}

function merged(ranges: Range[]): Range[] {
  ranges.sort(([a], [b]) => a - b);
  const joined: Range[] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Chunks of a track by its tables `stsc`, `stco` or `co64`, `stsz` or `stz2`. Throws a Refusal where they are missing. */
function* chunksOf(file: FileWindow, { box: track }: Track, count: () => void): Generator<Chunk> {
  const table = (type: string): Buffer | null => {
    const found = boxAt(file, track, ['mdia', 'minf', 'stbl', type], count);
    // A copy: the walk goes through three tables at once.
    return found && Buffer.from(file.bytes(found.body, found.end - found.body));
  };
  const runs = table('stsc');
  const sizes = sizesIn(table('stsz'), table('stz2'));
  const places = placesIn(table('stco'), table('co64'));
  if (runs === null || sizes === null || places === null) throw brokenFile('文件');
  let run = 0;
  let perChunk = 0;
  let sample = 0;
  for (const [chunk, from] of places.entries()) {
    while (8 + run * 12 + 12 <= runs.length && runs.readUInt32BE(8 + run * 12) <= chunk + 1) {
      perChunk = runs.readUInt32BE(8 + run * 12 + 4);
      run += 1;
    }
    const length = sizes(sample, perChunk);
    yield { from, to: length === null ? null : from + length };
    sample += perChunk;
  }
}

/** QuickTime counts sound by the byte or so, whatever a chunk really holds. */
const leastSampleBytes = 33;

/** Answers how many bytes a number of samples has together. */
function sizesIn(
  stsz: Buffer | null,
  stz2: Buffer | null,
): ((first: number, many: number) => number | null) | null {
  if (stsz !== null && stsz.length >= 12) {
    const each = stsz.readUInt32BE(4);
    if (each > 0) return (_, many) => (each < leastSampleBytes ? null : each * many);
    const known = Math.min(stsz.readUInt32BE(8), Math.floor((stsz.length - 12) / 4));
    return (first, many) =>
      sumOf(first, Math.min(known, first + many), (at) => stsz.readUInt32BE(12 + at * 4));
  }
  if (stz2 === null || stz2.length < 12) return null;
  const bits = stz2[7] ?? 0;
  const known = Math.min(stz2.readUInt32BE(8), Math.floor(((stz2.length - 12) * 8) / (bits || 1)));
  const sizeAt = (at: number): number => {
    if (bits === 16) return stz2.readUInt16BE(12 + at * 2);
    if (bits === 8) return stz2[12 + at] ?? 0;
    const pair = stz2[12 + (at >> 1)] ?? 0;
    return at % 2 === 0 ? pair >> 4 : pair & 15;
  };
  return (first, many) => sumOf(first, Math.min(known, first + many), sizeAt);
}

function sumOf(from: number, to: number, at: (place: number) => number): number {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += at(place);
  return sum;
}

function placesIn(stco: Buffer | null, co64: Buffer | null): number[] | null {
  const table = stco ?? co64;
  if (table === null || table.length < 8) return null;
  const width = stco ? 4 : 8;
  const many = Math.min(table.readUInt32BE(4), Math.floor((table.length - 8) / width));
  return Array.from({ length: many }, (_, place) =>
    stco ? stco.readUInt32BE(8 + place * 4) : Number(table.readBigUInt64BE(8 + place * 8)),
  );
}
