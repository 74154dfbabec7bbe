import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rendition } from '#db/schema/media.ts';
import { renditionType } from './rendition-type.ts';

/** Puts a finished rendition in its place in one step: a reader gets all of it or none. */
export async function placeFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  size: { width: number; height: number } | null = null,
): Promise<Rendition> {
  const type = renditionType(name);
  if (type === null) throw new Error(`not a rendition's name: ${name}`);
  await placeBytes(folder, name, bytes);
  const { width, height } = size ?? { width: null, height: null };
  return { name, type, width, height, bytes: bytes.length };
}

/** Puts bytes under a name in one step, on the disk for good. */
export async function placeBytes(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(folder, `.${name}.part`);
  const file = await open(unfinished, 'w');
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, name));
}
