import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '../env.ts';
import { shared } from '../shared.ts';

const manifest = z.record(z.string(), z.string().startsWith('/static/'));

/**
 * Address of a script in browser/ by its entry's name, or of a style sheet for readers, as the build wrote it:
 * {"reader": "/static/reader-<hash>.js", "reader.css": "/static/reader-<hash>.css"}. Null where there is no build.
 */
export function browserFile(name: string): string | null {
  return readManifest()[name] ?? null;
}

function readManifest(): Record<string, string> {
  try {
    return env().NODE_ENV === 'production' ? shared('browser-manifest', parseManifest) : parseManifest();
  } catch {
    return {};
  }
}

/** Throws where there is none, and where it could not be read just now: only what was read is kept. */
function parseManifest(): Record<string, string> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), env().DIST_DIR, 'browser.json');
  return manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
}
