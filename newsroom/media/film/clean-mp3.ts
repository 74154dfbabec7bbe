import type { FileWindow } from '../file-window.ts';
import { brokenFile } from '../parts-counter.ts';
import type { Edits } from './edits.ts';
import { mpegFrameAt } from './mpeg-frame.ts';

/**
 * Keeps the frames of sound; ID3 of both versions, APE, Lyrics3 and whatever else lies before, between or behind them
 * is emptied. A frame counts where another one like it, or the end of the sound, follows.
 */
export function cleanMp3(file: FileWindow, edits: Edits): void {
  let at = 0;
  let emptyFrom = 0;
  let frames = 0;
  let inRow = false;
  while (at < file.size) {
    const tag = tagAt(file, at);
    const frame = tag === 0 ? mpegFrameAt(file, at) : null;
    const follows = frame !== null && mpegFrameAt(file, at + frame.bytes)?.kind === frame.kind;
    if (frame !== null && (follows || inRow)) {
      edits.zero(emptyFrom, at);
      if (frames === 0) edits.write(0, emptyTag(at));
      // The last one may be cut short.
      at = Math.min(file.size, at + frame.bytes);
      emptyFrom = at;
      frames += 1;
      inRow = follows;
      continue;
    }
    inRow = false;
    at += tag || 1;
  }
  if (frames === 0) throw brokenFile('音频');
  edits.zero(emptyFrom, file.size);
}

/** Where something stood before the sound: a tag that is all padding, which players step over. */
function emptyTag(length: number): Buffer {
  if (length < tagHead) return Buffer.alloc(0);
  const size = length - tagHead;
  return Buffer.from([
    ...Buffer.from('ID3'),
    3,
    0,
    0,
    ...[21, 14, 7, 0].map((bits) => (size >>> bits) & 0x7f),
  ]);
}

const tagHead = 10;

/** Length of an ID3v2 tag that begins here, 0 where none does: its pictures may look like sound. */
function tagAt(file: FileWindow, at: number): number {
  if (!file.has(at, tagHead) || file.latin(at, 3) !== 'ID3') return 0;
  const head = file.bytes(at, tagHead);
  const size = head.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  const footer = (head[5] ?? 0) & 0x10 ? tagHead : 0;
  return Math.min(file.size - at, tagHead + size + footer);
}
