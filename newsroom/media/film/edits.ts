import { writeSync } from 'node:fs';

const zeros = Buffer.alloc(256 * 1024);

/** Changes bytes of a copy in their places, at once; its length stays, so nothing else has to move. */
export class Edits {
  readonly #file: number | null;

  /** Null where a walk only tries whether the file can be cleaned. */
  constructor(file: number | null) {
    this.#file = file;
  }

  /** Nothing is left of these bytes. */
  zero(from: number, to: number): void {
    if (this.#file === null) return;
    for (let at = from; at < to;) at += writeSync(this.#file, zeros, 0, Math.min(zeros.length, to - at), at);
  }

  write(at: number, bytes: Buffer): void {
    if (this.#file === null) return;
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
    }
  }
}
