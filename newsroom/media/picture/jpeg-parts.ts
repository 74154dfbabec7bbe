import type { FileWindow } from '../file-window.ts';
import type { PartsTally } from './parts-tally.ts';

const marker = 0xff;
const kinds = {
  restartFirst: 0xd0,
  restartLast: 0xd7,
  end: 0xd9,
  scan: 0xda,
  appFirst: 0xe0,
  appLast: 0xef,
  comment: 0xfe,
};
const pieceBytes = 64 * 1024;

/** JPEG: segments, of which APP0 to APP15 and COM carry words, and scans, each of which goes over all pixels again. */
export function lookAtJpeg(file: FileWindow, tally: PartsTally): void {
  let at = 2;
  while (file.has(at, 4)) {
    if (file.byte(at) !== marker) at = nextMarker(file, at);
    if (!file.has(at, 4)) return;
    const kind = file.byte(at + 1);
    if (kind === kinds.end) return;
    // Filling, and markers that stand alone.
    if (kind === marker || kind <= 1 || (kind >= kinds.restartFirst && kind < kinds.end)) {
      at += kind === marker ? 1 : 2;
      continue;
    }
    const length = file.bytes(at + 2, 2).readUInt16BE(0);
    tally.part();
    if ((kind >= kinds.appFirst && kind <= kinds.appLast) || kind === kinds.comment) tally.text(length);
    if (kind === kinds.scan) tally.scan();
    at += 2 + Math.max(2, length);
    if (kind === kinds.scan) at = nextMarker(file, at);
  }
}

/** The next marker behind packed pixels, where a 0 or a restart after FF is none. */
function nextMarker(file: FileWindow, from: number): number {
  let at = from;
  while (file.has(at, 2)) {
    const piece = file.bytes(at, Math.min(pieceBytes, file.size - at));
    let found = piece.indexOf(marker);
    while (found >= 0 && found + 1 < piece.length) {
      const kind = piece[found + 1] ?? 0;
      if (kind !== 0 && !(kind >= kinds.restartFirst && kind <= kinds.restartLast)) return at + found;
      found = piece.indexOf(marker, found + 2);
    }
    // An FF at the very end is looked at again with what follows it.
    at += found >= 0 && piece.length > 1 ? found : piece.length;
    if (found >= 0 && at + 1 >= file.size) return file.size;
  }
  return file.size;
}
