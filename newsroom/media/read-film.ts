import { open } from 'node:fs/promises';
import { Refusal } from '#lib/refusal.ts';
import type { FilmFacts } from './film-facts.ts';
import { readMp4 } from './mp4.ts';
import type { Sniffed } from './sniff.ts';
import { readWebm } from './webm.ts';

const unplayable = new Set(['hvc1', 'hev1', 'dvh1', 'dvhe', 'mp4v', 'apcn', 'apch']);

/**
 * Reads a film's or recording's header, in a bounded number of bytes. Refuses what is broken and codecs that most
 * browsers cannot play; nothing is transcoded here.
 */
export async function readFilm(path: string, sniffed: Sniffed): Promise<FilmFacts> {
  const none = { durationMs: null, width: null, height: null, codecs: [], startsAtOnce: true };
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (sniffed.ext === 'wav') return { ...none, durationMs: await wavDuration(file, size) };
    if (sniffed.ext !== 'mp4' && sniffed.ext !== 'm4a' && sniffed.ext !== 'webm') return none;
    const facts = sniffed.ext === 'webm' ? await readWebm(file) : await readMp4(file, size);
    if (facts === null) {
      throw new Refusal('invalid', '文件不完整，打不开。请重新导出后再上传。', 'file');
    }
    if (facts.codecs.some((codec) => unplayable.has(codec))) {
      throw new Refusal(
        'invalid',
        '视频编码不是 H.264，很多浏览器放不了。请转成 H.264 的 MP4 再上传。',
        'file',
      );
    }
    return facts;
  } finally {
    await file.close();
  }
}

async function wavDuration(file: Awaited<ReturnType<typeof open>>, size: number): Promise<number | null> {
  const head = Buffer.alloc(44);
  await file.read(head, 0, 44, 0);
  const bytesPerSecond = head.readUInt32LE(28);
  return bytesPerSecond === 0 ? null : Math.round((size / bytesPerSecond) * 1000);
}
