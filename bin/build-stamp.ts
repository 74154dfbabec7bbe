import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** All that a build is made of; the edge, the jobs and the command line run from their sources. */
const folders = ['app', 'browser', 'components', 'db', 'lib', 'newsroom'];
const files = [
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
  'tsconfig.next.json',
  'bin/build-browser.ts',
  'bin/ensure-build.ts',
];

/** Tells builds apart: the same sources, packages and Node version have the same stamp. */
export function buildStamp(base = root): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const name of [...folders.flatMap((folder) => sourcesIn(base, folder)), ...files]) {
    hash.update(`\0${name}\0`).update(contentOf(join(base, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function sourcesIn(base: string, folder: string): string[] {
  return readdirSync(join(base, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|^testing[\w-]*\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
    .toSorted();
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
