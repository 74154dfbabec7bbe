import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '#lib/refusal.ts';

export type MediaKind = 'image' | 'video' | 'audio' | 'subtitles';
export type Sniffed = { kind: MediaKind; type: string; ext: string };

/** Bytes from the start of a file that are enough to tell what it is. */
export const sniffBytes = 64 * 1024;

const accepted: Record<string, Sniffed> = {
  'image/jpeg': { kind: 'image', type: 'image/jpeg', ext: 'jpg' },
  'image/png': { kind: 'image', type: 'image/png', ext: 'png' },
  'image/apng': { kind: 'image', type: 'image/png', ext: 'png' },
  'image/webp': { kind: 'image', type: 'image/webp', ext: 'webp' },
  'image/avif': { kind: 'image', type: 'image/avif', ext: 'avif' },
  'image/gif': { kind: 'image', type: 'image/gif', ext: 'gif' },
  'image/tiff': { kind: 'image', type: 'image/tiff', ext: 'tif' },
  'video/mp4': { kind: 'video', type: 'video/mp4', ext: 'mp4' },
  'video/x-m4v': { kind: 'video', type: 'video/mp4', ext: 'mp4' },
  'video/webm': { kind: 'video', type: 'video/webm', ext: 'webm' },
  'audio/mpeg': { kind: 'audio', type: 'audio/mpeg', ext: 'mp3' },
  'audio/mp4': { kind: 'audio', type: 'audio/mp4', ext: 'm4a' },
  'audio/x-m4a': { kind: 'audio', type: 'audio/mp4', ext: 'm4a' },
  'audio/ogg': { kind: 'audio', type: 'audio/ogg', ext: 'ogg' },
  'audio/wav': { kind: 'audio', type: 'audio/wav', ext: 'wav' },
};

const refused: Record<string, string> = {
  'application/pdf': '这是 PDF，不能当图片用。请导出为 JPEG 或 PNG 再上传。',
  'image/heic': '这是 HEIC 照片，网页上放不了。请另存为 JPEG 再上传。',
  'image/heif': '这是 HEIC 照片，网页上放不了。请另存为 JPEG 再上传。',
  'video/quicktime': '这是 MOV 视频，很多浏览器放不了。请转成 H.264 编码的 MP4 再上传。',
  'video/matroska': '这是 MKV 视频，浏览器放不了。请转成 H.264 编码的 MP4 再上传。',
};

const unknown =
  '认不出这个文件的格式。可以上传 JPEG、PNG、WebP、AVIF、GIF、TIFF 图片，MP4、WebM 视频，MP3、M4A、OGG、WAV 音频，或 VTT 字幕。';

/** Tells a file by its content, never by its name. Throws a Refusal for what we don't take. */
export async function sniff(head: Uint8Array): Promise<Sniffed> {
  const text = new TextDecoder('utf-8').decode(head.subarray(0, 2048)).trimStart();
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return { kind: 'subtitles', type: 'text/vtt', ext: 'vtt' };
  if (/<svg[\s>]/i.test(text) && text.startsWith('<')) {
    throw new Refusal('invalid', 'SVG 图里可以藏脚本，这里不收。请导出为 PNG 再上传。', 'file');
  }
  if (text.startsWith('<')) throw new Refusal('invalid', '这是网页或 XML 文件，不是图片，这里不收。', 'file');
  // A long tag before the first frame hides it from the sniffer; browsers look no further than this either.
  if (text.startsWith('ID3')) return acceptedAs('audio/mpeg');
  if (!isKnown(head)) throw new Refusal('invalid', unknown, 'file');
  const found = await fileTypeFromBuffer(head.subarray(0, sniffBytes));
  return acceptedAs(found?.mime.split(';')[0] ?? '');
}

/** How files begin that we take, or refuse by name: the library unpacks archives to tell what others are. */
const beginnings: readonly RegExp[] = [
  /^\xff[\xd8\xe0-\xff]/,
  /^\x89PNG/,
  /^RIFF....W/s,
  /^GIF8/,
  /^(?:II[*+]\0|MM\0[*+])/,
  /^....(?:ftyp|moov|mdat|free|wide|skip)/s,
  /^.E\xdf\xa3/s,
  /^OggS/,
  /^%PDF/,
];

function isKnown(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 12)).toString('latin1');
  return beginnings.some((beginning) => beginning.test(start));
}

/** The ending that an original of a type is stored under. */
export function extensionOf(type: string): string {
  const known = Object.values(accepted).find((one) => one.type === type);
  return known?.ext ?? (type === 'text/vtt' ? 'vtt' : 'bin');
}

function acceptedAs(mime: string): Sniffed {
  const known = accepted[mime];
  if (known === undefined) throw new Refusal('invalid', refused[mime] ?? unknown, 'file');
  return known;
}
