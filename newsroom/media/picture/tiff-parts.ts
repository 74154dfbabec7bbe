import type { FileWindow } from '../file-window.ts';
import { brokenFile } from '../parts-counter.ts';
import type { PartsTally } from './parts-tally.ts';

const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
/** Where the pixels lie, and how long each piece of them is. */
const ofPixels = new Set([273, 279, 324, 325]);

/** TIFF and BigTIFF: a chain of directories, a page each, with entries of any length. */
export function lookAtTiff(file: FileWindow, tally: PartsTally): void {
  const little = file.latin(0, 2) === 'II';
  const number = (at: number, bytes: number): number => {
    const data = file.bytes(at, bytes);
    if (bytes === 8) return Number(little ? data.readBigUInt64LE(0) : data.readBigUInt64BE(0));
    return little ? data.readUIntLE(0, bytes) : data.readUIntBE(0, bytes);
  };
  const big = number(2, 2) === 43;
  const [countBytes, entryBytes, word] = big ? [8, 20, 8] : [2, 12, 4];
  const seen = new Set<number>();
  let at = number(big ? 8 : 4, word);
  while (at !== 0) {
    if (seen.has(at)) throw brokenFile('图片文件');
    seen.add(at);
    tally.frame();
    const entries = number(at, countBytes);
    tally.part(entries);
    for (let place = 0; place < entries; place += 1) {
      const entry = at + countBytes + place * entryBytes;
      const bytes = number(entry + 4, word) * (typeBytes[number(entry + 2, 2)] ?? 0);
      // What fits into the entry itself is no text to speak of.
      if (bytes > word && !ofPixels.has(number(entry, 2))) tally.text(bytes);
    }
    at = number(at + countBytes + entries * entryBytes, word);
  }
}
