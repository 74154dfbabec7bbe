import type { FileWindow } from '../file-window.ts';
import { countTo } from '../parts-counter.ts';
import { riffChunks } from '../riff.ts';
import type { FilmFacts } from './film-facts.ts';

/** A WAV's length. Null where it has no format or no sound. */
export function readWav(file: FileWindow): FilmFacts | null {
  let bytesPerSecond = 0;
  let soundBytes: number | null = null;
  for (const { type, body, end } of riffChunks(file, countTo('filmBoxes', '分块'))) {
    if (type === 'fmt ' && end - body >= 16) bytesPerSecond = file.bytes(body + 8, 4).readUInt32LE(0);
    if (type === 'data') soundBytes ??= end - body;
  }
  if (bytesPerSecond === 0 || soundBytes === null) return null;
  const durationMs = Math.round((soundBytes / bytesPerSecond) * 1000);
  return { durationMs: durationMs || null, width: null, height: null, codecs: [], startsAtOnce: true };
}
