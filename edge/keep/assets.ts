import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { keptSuccess } from '#lib/kept-success.ts';
import { type Coding, isCompressible, type Packed, pack } from './compress.ts';
import { etagOf } from './etag.ts';

/** A folder whose files are served under `prefix`; immutable: their names change with their content. */
export type AssetFolder = { prefix: string; folder: string; immutable: boolean };

export type Asset = {
  type: string;
  etag: string;
  immutable: boolean;
  packed: (coding: Coding) => Promise<Packed>;
};

/** What is larger is packed anew for each who asks; of all others the packed forms are kept. */
const keepBytes = 1024 * 1024;

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.vtt': 'text/vtt; charset=utf-8',
};

/**
 * Finds files by their address. What there is is listed once, so an address that names nothing never reaches the
 * disk; in development it is listed again when something is missing.
 */
export function assetFinder(
  folders: readonly AssetFolder[],
  dev: boolean,
): (path: string) => Promise<Asset | null> {
  let listed = list(folders);
  const loaded = new Map<Listed, Promise<Asset>>();
  return async (path) => {
    const name = decodeURIComponent(path);
    if (dev) {
      listed = list(folders);
      loaded.clear();
    }
    const found = listed.get(name);
    if (!found) return null;
    return keptSuccess(loaded, found, () => load(found));
  };
}

type Listed = { file: string; immutable: boolean };

function list(folders: readonly AssetFolder[]): Map<string, Listed> {
  const found = new Map<string, Listed>();
  for (const { prefix, folder, immutable } of folders) {
    for (const name of namesIn(folder)) {
      const file = join(folder, name);
      if (types[extname(name)] === undefined || !statSync(file).isFile()) continue;
      found.set(prefix + name.replaceAll(sep, '/'), { file, immutable });
    }
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    // Any other failure would leave the site without its files until the restart: better none starts.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function load({ file, immutable }: Listed): Promise<Asset> {
  const body = await readFile(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const kept = new Map<Coding, Promise<Packed>>();
  // The build packed its files already (bin/pack-build.ts).
  const packed = immutable ? await readFile(`${file}.br`).catch(() => null) : null;
  if (packed) kept.set('br', Promise.resolve({ body: packed, coding: 'br' }));
  /** Whoever asks first need not wait for the smallest, which all others get. */
  const packTwice = (bytes: Buffer, coding: Coding): Promise<Packed> => {
    const quick = pack(bytes, coding, 5);
    const small = pack(bytes, coding, 11);
    small.then(
      () => kept.set(coding, small),
      // What was packed quickly is good too.
      () => {},
    );
    return quick;
  };
  return {
    type,
    immutable,
    etag: etagOf(body),
    packed: (coding) => {
      const fitting = isCompressible(type) ? coding : 'identity';
      if (body.length > keepBytes) return readFile(file).then((bytes) => pack(bytes, fitting));
      return keptSuccess(kept, fitting, () => packTwice(body, fitting));
    },
  };
}
