import { closeSync, constants, copyFileSync, fdatasyncSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AiLabel, Rendition } from '#db/schema/media.ts';
import { FileWindow, OutsideFile } from '../file-window.ts';
import { brokenFile } from '../parts-counter.ts';
import { renditionType } from '../rendition-type.ts';
import { labelBox } from './append-label.ts';
import { cleanMp3 } from './clean-mp3.ts';
import { cleanMp4 } from './clean-mp4.ts';
import { cleanOgg } from './clean-ogg.ts';
import { cleanWav } from './clean-wav.ts';
import { cleanWebm } from './clean-webm.ts';
import { Edits } from './edits.ts';
import { readFilm } from './read-film.ts';

type Playable = {
  kind: 'video' | 'audio';
  ext: string;
  original: string;
  folder: string;
  width: number | null;
  height: number | null;
  aiLabel: AiLabel | null;
};

const cleaners: Record<string, (file: FileWindow, edits: Edits) => void> = {
  mp4: cleanMp4,
  m4a: cleanMp4,
  webm: cleanWebm,
  mp3: cleanMp3,
  ogg: cleanOgg,
  wav: cleanWav,
};

/**
 * A film or recording without transcoding: what is seen and heard, and nothing that tells of people, places, devices
 * and times, for sources' sake; an MP4's label of AI goes along. `late`: it is not made to start before it is loaded whole.
 */
export function copyPlayable(playable: Playable): { renditions: Rendition[]; late: boolean } {
  const { kind, ext, original, folder, width, height, aiLabel } = playable;
  const name = `${kind}.${ext}`;
  const type = renditionType(name);
  if (type === null) throw new Error(`no rendition for ${name}`);
  const { startsAtOnce } = readFilm(original, ext);
  const unfinished = join(folder, `.${name}.part`);
  copyFileSync(original, unfinished, constants.COPYFILE_FICLONE);
  const copy = openSync(unfinished, 'r+');
  try {
    const edits = new Edits(copy);
    clean(original, ext, edits);
    if (cleaners[ext] === cleanMp4) edits.write(statSync(original).size, labelBox(original, aiLabel));
    fdatasyncSync(copy);
  } finally {
    closeSync(copy);
  }
  const bytes = FileWindow.over(unfinished, (file) => file.size);
  renameSync(unfinished, join(folder, name));
  return { renditions: [{ name, type, width, height, bytes }], late: !startsAtOnce };
}

/** Throws a Refusal for a film or recording that copyPlayable could not pass on. Reads all its parts, changes nothing. */
export const demandPlayable = (path: string, ext: string): void => clean(path, ext, new Edits(null));

function clean(path: string, ext: string, edits: Edits): void {
  const cleaner = cleaners[ext];
  if (cleaner === undefined) throw new Error(`no way to clean ${ext}`);
  try {
    FileWindow.over(path, (file) => cleaner(file, edits));
  } catch (error) {
    throw error instanceof OutsideFile ? brokenFile('文件') : error;
  }
}
