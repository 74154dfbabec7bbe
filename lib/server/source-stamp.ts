import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../ids.ts';

/** Changes with the content of these files, and of all files in these folders, however deep. */
export const sourceStamp = (paths: readonly string[]): string =>
  sha256(
    paths
      .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))
      .map((path) => sha256(readFileSync(path)))
      .join(),
  );

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
