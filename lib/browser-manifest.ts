import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from './env.ts';
import { shared } from './shared.ts';

const manifest = z.record(z.string(), z.string().startsWith('/static/'));

/**
 * Address of a script in browser/ by its entry's name, as the build wrote it: {"reader": "/static/reader-<hash>.js"}.
 * Null where there is no build; pages work without scripts.
 */
export function browserScript(name: string): string | null {
  return readManifest()[name] ?? null;
}

function readManifest(): Record<string, string> {
  if (env().NODE_ENV !== 'production') return parseManifest();
  return shared('browser-manifest', parseManifest);
}

function parseManifest(): Record<string, string> {
  try {
    const path = join(/* turbopackIgnore: true */ process.cwd(), env().DIST_DIR, 'browser.json');
    return manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
