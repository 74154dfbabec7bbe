import type { FileWindow } from '../file-window.ts';
import type { PartsTally } from './parts-tally.ts';

const picture = 0x2c;
const extension = 0x21;
/** How a frame is shown. */
const control = 0xf9;

/** GIF: frames, and extensions that carry words. */
export function lookAtGif(file: FileWindow, tally: PartsTally): void {
  let at = 13 + tableBytes(file.byte(10));
  while (file.has(at, 2)) {
    const kind = file.byte(at);
    tally.part();
    if (kind === picture) {
      tally.frame();
      at = endOfBlocks(file, at + 10 + tableBytes(file.byte(at + 9)) + 1);
    } else if (kind === extension) {
      const end = endOfBlocks(file, at + 2);
      if (file.byte(at + 1) !== control) tally.text(end - at);
      at = end;
    } else return;
  }
}

const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function endOfBlocks(file: FileWindow, from: number): number {
  let at = from;
  while (file.has(at, 1)) {
    const length = file.byte(at);
    at += 1 + length;
    if (length === 0) break;
  }
  return at;
}
