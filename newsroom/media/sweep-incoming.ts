import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { incomingFolder } from './file-path.ts';

/** An upload writes all the time; one that was not touched for so long belongs to a process that is gone. */
const untouchedMs = 60 * 60 * 1000;

/** Removes what uploads left that were killed half-way. Answers how many files it were. */
export async function sweepIncoming(): Promise<number> {
  const names = await readdir(incomingFolder()).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const path = join(incomingFolder(), name);
    // By the file system's own clock, as its times are.
    const touched = await stat(path).catch(() => null);
    if (touched === null || Date.now() - touched.mtimeMs < untouchedMs) continue;
    await rm(path, { force: true, recursive: true });
    swept += 1;
  }
  return swept;
}
