import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a file lies in the folder `shared`, which stands beside the project or beside the folder of its worktrees and is
 * never in it. Null where it is missing: what needs it is left out then, which is said aloud, and under CI a failure.
 */
export function besideProject(path: string): string | null {
  const found = ['../..', '../../..']
    .map((up) => join(import.meta.dirname, up, 'shared', path))
    .find((file) => existsSync(file));
  if (found !== undefined) return found;
  const lack = `../shared/${path} is not beside the project: the tests that need it are LEFT OUT`;
  if (process.env['CI'] !== undefined) throw new Error(lack);
  process.stderr.write(`${lack}\n`);
  return null;
}
