import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { renditionType } from './rendition-type.ts';

const idShape = /^[0-9a-z]{12}$/;

const isMediaId = (text: string) => idShape.test(text);

/** What serves `/media/<id>/<name>`; null for any name that is not a rendition's, an original's first of all. */
export function renditionFile(id: string, name: string): { path: string; type: string } | null {
  const type = renditionType(name);
  if (!isMediaId(id) || type === null) return null;
  return { path: join(mediaFolder(id), name), type };
}

/** Folder of an original and its renditions. Throws for what is not an id, so that no path leaves the media folder. */
export function mediaFolder(id: string): string {
  if (!isMediaId(id)) throw new Error('not a media id');
  return join(env().DATA_DIR, 'media', id.slice(0, 2), id);
}

/** Where files lie until they are checked, on the same disk as the media so that moving them is one step. */
export const incomingFolder = () => join(env().DATA_DIR, 'media', '.incoming');

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first 60 bits of a hash as 12 characters: the same bytes always get the same id. */
export function mediaIdOf(sha256: string): string {
  let bits = BigInt(`0x${sha256.slice(0, 15)}`);
  let id = '';
  for (let place = 0; place < 12; place += 1) {
    id = `${alphabet[Number(bits & 31n)]}${id}`;
    bits >>= 5n;
  }
  return id;
}
