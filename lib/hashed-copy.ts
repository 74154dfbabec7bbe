import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export type Hashed = { bytes: number; sha256: string };

const pieceBytes = 1024 * 1024;

/** What a file holds. Blocks this process: for commands and jobs that have one of their own. */
export function hashFile(path: string): Hashed {
  return readThrough(path, () => {});
}

/**
 * Copies a file, under its name whole or not at all and on the disk when this returns, save for its folder's entry
 * (`syncToDisk`), and answers with what was copied.
 */
export function copyHashed(from: string, to: string): Hashed {
  const unfinished = `${to}.part`;
  const target = openSync(unfinished, 'w', 0o600);
  try {
    const hashed = readThrough(from, (piece) => {
      for (let done = 0; done < piece.length;) done += writeSync(target, piece, done);
    });
    fsyncSync(target);
    renameSync(unfinished, to);
    return hashed;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(target);
  }
}

function readThrough(path: string, take: (piece: Uint8Array) => void): Hashed {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const room = Buffer.allocUnsafe(pieceBytes);
    let bytes = 0;
    for (let read = readSync(file, room); read > 0; read = readSync(file, room)) {
      const piece = room.subarray(0, read);
      hash.update(piece);
      take(piece);
      bytes += read;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
}

/** Makes what was written to a file, or entered into a folder, survive a power cut. */
export function syncToDisk(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The folder of `path`, for after a rename. */
export const syncFolderOf = (path: string): void => syncToDisk(dirname(path));
