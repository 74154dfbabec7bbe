import { films } from './films.ts';
import { pictures } from './pictures.ts';
import { sounds } from './sounds.ts';
import type { Shelf } from './story-text.ts';

const filmFiles = Object.values(films).flatMap(({ file, subtitles }) => [file, subtitles]);

/** Every file of the demo, for tests that need no bytes. */
export const paperFiles: readonly string[] = [
  ...Object.values(pictures).map(({ file }) => file),
  ...filmFiles,
  ...Object.values(sounds).map(({ file }) => file),
];

/** Ids that only look like those of stored media. */
export const paperShelf: Shelf = (file) => String(paperFiles.indexOf(file)).padStart(12, '0');
