import { createHash } from 'node:crypto';
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { media } from '#db/schema/media.ts';
import { now } from '#lib/clock.ts';
import { shortId } from '#lib/ids.ts';
import { plainLine } from '#lib/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { readFilm } from './read-film.ts';
import { incomingFolder, mediaFolder, mediaIdOf } from './file-path.ts';
import { imageFacts } from './image-facts.ts';
import { type MediaKind, type Sniffed, sniff, sniffBytes } from './sniff.ts';
import { maxSubtitleBytes, parseSubtitles } from './subtitles.ts';

export type StoredMedia = { id: string; kind: MediaKind; state: 'pending' | 'ready' | 'failed' };

type Upload = { by: Person; fileName: string; alt?: string; caption?: string; credit?: string };

const megabyte = 1024 * 1024;
const maxBytes: Record<MediaKind, number> = {
  image: 40 * megabyte,
  video: 500 * megabyte,
  audio: 500 * megabyte,
  subtitles: maxSubtitleBytes,
};

/**
 * Checks and keeps a file, and queues its renditions. The same bytes always answer with the same row. The name is kept
 * for people to read and decides nothing.
 */
export async function storeMedia(upload: Upload & { bytes: Uint8Array }): Promise<StoredMedia> {
  demand(upload.by, 'media.upload');
  return keep(upload, (to) => writeFile(to, upload.bytes));
}

/** The same for a file that is still coming in. Nothing beyond the cap is read. */
export async function storeMediaStream(
  upload: Upload & { stream: AsyncIterable<Uint8Array> },
): Promise<StoredMedia> {
  demand(upload.by, 'media.upload');
  return keep(upload, (to) => pipeline(upload.stream, capped, createWriteStream(to)));
}

async function* capped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes.video) throw tooLarge('video');
    yield chunk;
  }
}

/** The same for a file that is already on disk, such as one named at the command line; it stays where it is. */
export async function storeMediaFile(upload: Upload & { path: string }): Promise<StoredMedia> {
  demand(upload.by, 'media.upload');
  if ((await stat(upload.path)).size > maxBytes.video) throw tooLarge('video');
  return keep(upload, (to) => copyFile(upload.path, to, constants.COPYFILE_FICLONE));
}

async function keep(upload: Upload, fill: (path: string) => Promise<void>): Promise<StoredMedia> {
  await mkdir(incomingFolder(), { recursive: true });
  const incoming = join(incomingFolder(), shortId(16));
  try {
    await fill(incoming);
    const found = await inspect(incoming);
    const sha256 = await hashOf(incoming);
    const id = mediaIdOf(sha256);
    await moveDurably(incoming, mediaFolder(id), `original.${found.ext}`);
    return await write((tx) => enter(tx, upload, { ...found, id, sha256 }));
  } finally {
    await rm(incoming, { force: true });
  }
}

type Inspected = Sniffed & {
  bytes: number;
  width: number | null;
  height: number | null;
  durationMs: number | null;
};

async function inspect(path: string): Promise<Inspected> {
  const { head, bytes } = await readHead(path);
  if (bytes === 0) throw new Refusal('invalid', '文件是空的。', 'file');
  const sniffed = await sniff(head);
  if (bytes > maxBytes[sniffed.kind]) throw tooLarge(sniffed.kind);
  const plain = { ...sniffed, bytes, width: null, height: null, durationMs: null };
  switch (sniffed.kind) {
    case 'image':
      return { ...plain, ...(await imageFacts(path, sniffed)) };
    case 'video':
    case 'audio': {
      const { width, height, durationMs } = await readFilm(path, sniffed);
      return { ...plain, width, height, durationMs };
    }
    case 'subtitles': {
      const parsed = parseSubtitles(await readFile(path, 'utf8'));
      if (!parsed.ok) throw new Refusal('invalid', parsed.error, 'file');
      return plain;
    }
  }
}

async function readHead(path: string): Promise<{ head: Uint8Array; bytes: number }> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(sniffBytes);
    const { bytesRead } = await file.read(head, 0, sniffBytes, 0);
    return { head: head.subarray(0, bytesRead), bytes: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** On disk before the row that names it is: what was acknowledged survives a power cut. */
async function moveDurably(from: string, folder: string, name: string): Promise<void> {
  const file = await open(from, 'r+');
  try {
    // A copied file comes with the mode of the one it was copied from.
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
  await mkdir(folder, { recursive: true });
  await rename(from, join(folder, name));
  const directory = await open(folder);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function enter(tx: Tx, upload: Upload, found: Inspected & { id: string; sha256: string }): StoredMedia {
  const { id, sha256, kind, type, bytes, width, height, durationMs } = found;
  const known = tx.select({ state: media.state }).from(media).where(eq(media.id, id)).get();
  if (known !== undefined && known.state !== 'failed') return { id, kind, state: known.state };
  const fileName = shownName(upload.fileName);
  const { alt = '', caption = '', credit = '' } = upload;
  tx.insert(media)
    .values({
      id,
      sha256,
      kind,
      type,
      fileName,
      bytes,
      width,
      height,
      durationMs,
      alt: plainLine(alt),
      caption: plainLine(caption),
      credit: plainLine(credit),
      state: 'pending',
      renditions: [],
      createdAt: now(),
    })
    .onConflictDoUpdate({ target: media.id, set: { state: 'pending' } })
    .run();
  record(tx, { by: upload.by, verb: 'media.upload', detail: { mediaId: id, fileName, bytes } });
  enqueue(tx, { job: 'make-renditions', payload: { id } });
  return { id, kind, state: 'pending' };
}

/** A name without folders and control or direction marks, which can make `gpj.exe` read as `exe.jpg`. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return clean.slice(0, 200) || '未命名';
}

function tooLarge(kind: MediaKind): Refusal {
  const limit = Math.round(maxBytes[kind] / megabyte);
  const names: Record<MediaKind, string> = { image: '图片', video: '视频', audio: '音频', subtitles: '字幕' };
  return new Refusal('invalid', `${names[kind]}太大，最多 ${limit} MB。请压缩后再上传。`, 'file');
}
