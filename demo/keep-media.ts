import { join } from 'node:path';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { storeMediaFile } from '#newsroom/media/store-media.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { films } from './films.ts';
import { pictures } from './pictures.ts';
import { sounds } from './sounds.ts';
import type { Shelf } from './story-text.ts';

const folder = join(import.meta.dirname, 'media');
/** Two at a time: more gain nothing on a small machine, and each holds a decoded picture. */
const atOnce = 2;

/** Stores the demo's pictures and films and makes their renditions. */
export async function keepDemoMedia(by: Person, onProgress: (line: string) => void): Promise<Shelf> {
  const ids = new Map<string, string>();
  const keep = async (fileName: string, alt = '') => {
    const { id } = await storeMediaFile({ by, fileName, alt, path: join(folder, fileName) });
    ids.set(fileName, id);
  };
  for (const { file, alt } of Object.values(pictures)) await keep(file, alt);
  for (const { file, subtitles } of Object.values(films)) {
    await keep(file);
    await keep(subtitles);
  }
  for (const { file } of Object.values(sounds)) await keep(file);
  await draw([...ids.values()], onProgress);
  return (fileName) => {
    const id = ids.get(fileName);
    if (id === undefined) throw new Error(`the demo has no file named ${fileName}`);
    return id;
  };
}

async function draw(ids: readonly string[], onProgress: (line: string) => void): Promise<void> {
  const waiting = [...ids];
  let done = 0;
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      await makeRenditions(id);
      done += 1;
      if (done % 8 === 0) onProgress(`图片 ${done} / ${ids.length}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
