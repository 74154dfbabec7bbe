import type { FileWindow } from '../file-window.ts';
import { countTo } from '../parts-counter.ts';
import { elementsIn, ids } from './ebml.ts';
import type { FilmFacts } from './film-facts.ts';

/** Info and tracks stand before the first frames in every WebM that plays while it loads. */
const readBytes = 1024 * 1024;
const longestValue = 256;

/** Reads length, size and codecs of a WebM. Null where nothing of the kind is found. */
export function readWebm(file: FileWindow): FilmFacts | null {
  const count = countTo('filmBoxes', '分块');
  const head = { from: 0, to: Math.min(file.size, readBytes), count };
  const values = [...plainElements(file, head)];
  const valuesOf = (id: number) => values.filter((one) => one.id === id).map((one) => one.data);
  const codecs = valuesOf(ids.codec).map((data) => data.toString('latin1'));
  if (codecs.length === 0) return null;
  const scale = unsigned(valuesOf(ids.scale)[0]) ?? 1_000_000;
  const length = float(valuesOf(ids.duration)[0]);
  const ms = length === null ? Number.NaN : Math.round((length * scale) / 1_000_000);
  return {
    durationMs: Number.isSafeInteger(ms) && ms > 0 ? ms : null,
    width: unsigned(valuesOf(ids.width)[0]) || null,
    height: unsigned(valuesOf(ids.height)[0]) || null,
    codecs,
    startsAtOnce: true,
  };
}

const containers = new Set<number>([ids.segment, ids.info, ids.tracks, ids.track, ids.video]);
const wanted = new Set<number>([ids.codec, ids.scale, ids.duration, ids.width, ids.height]);

/** The values that are wanted, in reading order. */
function* plainElements(
  file: FileWindow,
  within: { from: number; to: number; count: () => void },
): Generator<{ id: number; data: Buffer }> {
  for (const { id, body, end } of elementsIn(file, within)) {
    if (id === ids.cluster) return;
    if (containers.has(id)) yield* plainElements(file, { ...within, from: body, to: end });
    if (wanted.has(id) && end - body <= longestValue)
      yield { id, data: Buffer.from(file.bytes(body, end - body)) };
  }
}

function unsigned(data: Buffer | undefined): number | null {
  if (data === undefined || data.length === 0 || data.length > 6) return null;
  return data.readUIntBE(0, data.length);
}

function float(data: Buffer | undefined): number | null {
  if (data?.length === 4) return data.readFloatBE(0);
  return data?.length === 8 ? data.readDoubleBE(0) : null;
}
