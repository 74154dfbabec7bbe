import { Refusal } from '#lib/refusal.ts';
import { FileWindow, OutsideFile } from '../file-window.ts';
import { brokenFile } from '../parts-counter.ts';
import type { FilmFacts } from './film-facts.ts';
import { readMp4 } from './read-mp4.ts';
import { readWav } from './read-wav.ts';
import { readWebm } from './read-webm.ts';

const unplayable = new Set(['hvc1', 'hev1', 'dvh1', 'dvhe', 'mp4v', 'apcn', 'apch']);

/**
 * Reads a film's or recording's header, in a bounded number of bytes. Refuses what is broken and codecs that most
 * browsers cannot play; nothing is transcoded here.
 */
export function readFilm(path: string, ext: string): FilmFacts {
  const facts = FileWindow.over(path, (file) => {
    try {
      return read(file, ext);
    } catch (error) {
      if (error instanceof OutsideFile) return null;
      throw error;
    }
  });
  if (facts === null) throw brokenFile('文件');
  if (facts.codecs.some((codec) => unplayable.has(codec))) {
    throw new Refusal(
      'invalid',
      '视频编码不是 H.264，很多浏览器放不了。请转成 H.264 的 MP4 再上传。',
      'file',
    );
  }
  return facts;
}

function read(file: FileWindow, ext: string): FilmFacts | null {
  switch (ext) {
    case 'mp4':
    case 'm4a':
      return readMp4(file);
    case 'webm':
      return readWebm(file);
    case 'wav':
      return readWav(file);
    default:
      return { durationMs: null, width: null, height: null, codecs: [], startsAtOnce: true };
  }
}
