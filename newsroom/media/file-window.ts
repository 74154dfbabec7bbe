import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const windowBytes = 256 * 1024;

/** A place outside the file was asked for: it is cut off, or its lengths are wrong. */
export class OutsideFile extends Error {
  override name = 'OutsideFile';
}

/**
 * A file read at any place through one window, so that a walk over many small parts costs few reads. Synchronous: it
 * is for the process that does nothing else (foreign-child.ts).
 */
export class FileWindow {
  readonly size: number;
  readonly #file: number;
  #held = Buffer.alloc(0);
  #heldAt = 0;

  private constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.size = fstatSync(this.#file).size;
  }

  /** Hands a window to `look`, and closes the file whatever happens. */
  static over<T>(path: string, look: (file: FileWindow) => T): T {
    const file = new FileWindow(path);
    try {
      return look(file);
    } finally {
      closeSync(file.#file);
    }
  }

  has(at: number, length: number): boolean {
    return at >= 0 && length >= 0 && at + length <= this.size;
  }

  /** Bytes as they stand, valid until the next call. Throws OutsideFile. */
  bytes(at: number, length: number): Buffer {
    if (!this.has(at, length)) throw new OutsideFile(`${length} bytes at ${at} of ${this.size}`);
    if (at < this.#heldAt || at + length > this.#heldAt + this.#held.length) this.#move(at, length);
    return this.#held.subarray(at - this.#heldAt, at - this.#heldAt + length);
  }

  byte(at: number): number {
    return this.bytes(at, 1)[0] ?? 0;
  }

  u32(at: number): number {
    return this.bytes(at, 4).readUInt32BE(0);
  }

  /** Throws OutsideFile beyond what a number holds, which no file is long enough for. */
  u64(at: number): number {
    const value = Number(this.bytes(at, 8).readBigUInt64BE(0));
    if (!Number.isSafeInteger(value)) throw new OutsideFile(`${value}`);
    return value;
  }

  latin(at: number, length: number): string {
    return this.bytes(at, length).toString('latin1');
  }

  #move(at: number, length: number): void {
    const held = Buffer.allocUnsafe(Math.min(Math.max(windowBytes, length), this.size - at));
    let filled = 0;
    while (filled < held.length) {
      const read = readSync(this.#file, held, filled, held.length - filled, at + filled);
      if (read === 0) throw new OutsideFile('the file became shorter while it was read');
      filled += read;
    }
    this.#held = held;
    this.#heldAt = at;
  }
}
