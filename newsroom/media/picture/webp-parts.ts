import type { FileWindow } from '../file-window.ts';
import { riffChunks } from '../riff.ts';
import type { PartsTally } from './parts-tally.ts';

const pixels = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);

/** WebP: chunks of a RIFF. */
export function lookAtWebp(file: FileWindow, tally: PartsTally): void {
  for (const { type, body, end } of riffChunks(file, tally.part)) {
    if (type === 'ANMF') tally.frame();
    if (!pixels.has(type)) tally.text(end - body);
  }
}
