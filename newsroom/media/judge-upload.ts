import { limits } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';
import { type MediaKind, type Sniffed, sniff, sniffBytes } from './sniff.ts';

const caps: Record<MediaKind, { most: number }> = {
  image: limits.pictureBytes,
  video: limits.filmBytes,
  audio: limits.soundBytes,
  subtitles: limits.subtitleBytes,
};
const names: Record<MediaKind, string> = { image: '图片', video: '视频', audio: '音频', subtitles: '字幕' };
const megabyte = 1024 * 1024;

type Wish = { fileName: string; only?: MediaKind };

/** What a file is, by its first bytes. Throws a Refusal for what we don't take, or don't take here. */
export async function judgeHead(head: Uint8Array, { fileName, only }: Wish): Promise<Sniffed> {
  if (head.length === 0) throw new Refusal('invalid', '文件是空的。', 'file');
  const sniffed = await sniff(head);
  if (only !== undefined && sniffed.kind !== only) {
    throw new Refusal('invalid', `「${fileName}」是${names[sniffed.kind]}，这里只收${names[only]}。`, 'file');
  }
  return sniffed;
}

export function demandSize(kind: MediaKind, bytes: number): void {
  const { most } = caps[kind];
  if (bytes > most) {
    throw new Refusal(
      'invalid',
      `${names[kind]}太大，最多 ${Math.round(most / megabyte)} MB。请压缩后再上传。`,
      'file',
    );
  }
}

/**
 * Passes a file on while it is judged: by its first bytes before any is passed on, then by its length. `found` takes
 * what it is.
 */
export async function* judged(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  wish: Wish,
  found: { sniffed?: Sniffed },
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] = [];
  let bytes = 0;
  const settle = async function* () {
    const whole = Buffer.concat(head);
    head = [];
    found.sniffed = await judgeHead(whole, wish);
    demandSize(found.sniffed.kind, bytes);
    yield whole;
  };
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (found.sniffed) {
      demandSize(found.sniffed.kind, bytes);
      yield chunk;
      continue;
    }
    head.push(chunk);
    if (bytes >= sniffBytes) yield* settle();
  }
  if (!found.sniffed) yield* settle();
}
