import type { FileWindow } from '../file-window.ts';
import { countTo } from '../parts-counter.ts';
import { riffChunks } from '../riff.ts';
import type { Edits } from './edits.ts';

/** Chunks that players need, and how many bytes of each have a meaning. */
const sound: Record<string, number> = { 'fmt ': 40, data: Infinity, fact: 4 };

/** Keeps what sounds; LIST, bext, iXML, id3, cues and all others become empty JUNK, and so does what lies behind. */
export function cleanWav(file: FileWindow, edits: Edits): void {
  let last = 12;
  for (const { type, at, body, end } of riffChunks(file, countTo('filmBoxes', '分块'))) {
    // The byte that makes an odd length even, too.
    last = end + (end % 2);
    const used = sound[type];
    if (used === undefined) edits.write(at, Buffer.from('JUNK'));
    edits.zero(Math.min(end, body + (used ?? 0)), Math.min(file.size, last));
  }
  edits.zero(last, file.size);
}
