import { readFile } from 'node:fs/promises';
import { Refusal } from '#lib/refusal.ts';
import type { ForeignFacts } from './open-foreign.ts';
import { demandPlayable } from './film/copy-playable.ts';
import { readFilm } from './film/read-film.ts';
import { readLabel } from './label/read-label.ts';
import { imageFacts } from './picture/image-facts.ts';
import type { Sniffed } from './sniff.ts';
import { parseSubtitles } from './subtitles.ts';

/** Opens a foreign file as far as it takes to say that it can be used. Throws a Refusal where it can't. */
export async function inspect(path: string, sniffed: Sniffed): Promise<ForeignFacts> {
  return { ...(await sizeOf(path, sniffed)), aiLabel: readLabel(path, sniffed) };
}

async function sizeOf(path: string, sniffed: Sniffed): Promise<Omit<ForeignFacts, 'aiLabel'>> {
  switch (sniffed.kind) {
    case 'image':
      return { ...(await imageFacts(path, sniffed)), durationMs: null };
    case 'video':
    case 'audio': {
      const { width, height, durationMs } = readFilm(path, sniffed.ext);
      demandPlayable(path, sniffed.ext);
      return { width, height, durationMs };
    }
    case 'subtitles': {
      const parsed = parseSubtitles(await readFile(path, 'utf8'));
      if (!parsed.ok) throw new Refusal('invalid', parsed.error, 'file');
      return { width: null, height: null, durationMs: null };
    }
  }
}
