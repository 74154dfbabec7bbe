import type { FileWindow } from './file-window.ts';

export type Chunk = { type: string; at: number; body: number; end: number };

/**
 * Chunks of a RIFF file (WAV, WebP) behind its 12 bytes of head. One that is longer than the file reaches to its end,
 * as where a recorder was cut off.
 */
export function* riffChunks(file: FileWindow, count: () => void): Generator<Chunk> {
  let at = 12;
  while (file.has(at, 8)) {
    const head = file.bytes(at, 8);
    const type = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    // A recorder that could not go back to write the length left none.
    const unknown = length === 0 && type === 'data';
    const end = unknown ? file.size : Math.min(file.size, at + 8 + length);
    count();
    yield { type, at, body: at + 8, end };
    at = end + (end % 2);
  }
}
