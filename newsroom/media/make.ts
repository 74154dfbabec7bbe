import { readFile } from 'node:fs/promises';
import type { Rendition } from '#db/schema/media.ts';
import { copyPlayable } from './film/copy-playable.ts';
import type { ForeignTask } from './foreign-task.ts';
import { drawRenditions } from './picture/draw-renditions.ts';
import { placeFile } from './place-file.ts';
import { parseSubtitles, writeSubtitles } from './subtitles.ts';

type Made = { renditions: Rendition[]; late: boolean };

/** What readers get of a foreign file, put into its folder. */
export async function make(task: ForeignTask & { do: 'make' }): Promise<Made> {
  const { kind, folder, original, aiLabel } = task;
  switch (kind) {
    case 'image':
      return { renditions: await drawRenditions(folder, original, aiLabel), late: false };
    case 'video':
    case 'audio':
      return copyPlayable({ ...task, kind });
    case 'subtitles': {
      const parsed = parseSubtitles(await readFile(original, 'utf8'));
      if (!parsed.ok) throw new Error(parsed.error);
      const text = Buffer.from(writeSubtitles(parsed.value));
      return { renditions: [await placeFile(folder, 'subtitles.vtt', text)], late: false };
    }
  }
}
