import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { media } from '#db/schema/media.ts';
import { now } from '#lib/clock.ts';
import { shortId } from '#lib/ids.ts';
import { plainLine } from '#lib/text/plain-text.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { incomingFolder, mediaFolder, mediaIdOf } from './file-path.ts';
import { demandSize, judgeHead, judged } from './judge-upload.ts';
import { type ForeignFacts, inspectForeign } from './open-foreign.ts';
import { type MediaKind, type Sniffed, sniffBytes } from './sniff.ts';

export type StoredMedia = { id: string; kind: MediaKind; state: 'pending' | 'ready' | 'failed' };

type Upload = {
  by: Person;
  fileName: string;
  alt?: string;
  caption?: string;
  credit?: string;
  /** The one kind that there is a place for; others are refused before anything is kept. */
  only?: MediaKind;
};

/**
 * Checks and keeps a file, and queues its renditions. The same bytes always answer with the same row. The name is kept
 * for people to read and decides nothing.
 */
export function storeMedia(upload: Upload & { bytes: Uint8Array }): Promise<StoredMedia> {
  return storeMediaStream({ ...upload, stream: [upload.bytes] });
}

/**
 * The same for a file that is still coming in. What it is shows in its first bytes; nothing beyond the cap of its kind
 * is read.
 */
export async function storeMediaStream(
  upload: Upload & { stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array> },
): Promise<StoredMedia> {
  demand(upload.by, 'media.upload');
  return keep(upload, async (to) => {
    const found: { sniffed?: Sniffed } = {};
    // Open before anything is judged: a stream of its own could still make the file when it was removed already.
    const file = await open(to, 'wx');
    await pipeline(judged(upload.stream, upload, found), file.createWriteStream());
    return found.sniffed ?? judgeHead(new Uint8Array(), upload);
  });
}

/** The same for a file that is already on disk, such as one named at the command line; it stays where it is. */
export async function storeMediaFile(upload: Upload & { path: string }): Promise<StoredMedia> {
  demand(upload.by, 'media.upload');
  const sniffed = await judgeHead(await readHead(upload.path), upload);
  demandSize(sniffed.kind, (await stat(upload.path)).size);
  return keep(upload, async (to) => {
    await copyFile(upload.path, to, constants.COPYFILE_FICLONE);
    return sniffed;
  });
}

async function keep(upload: Upload, fill: (path: string) => Promise<Sniffed>): Promise<StoredMedia> {
  await mkdir(incomingFolder(), { recursive: true });
  const incoming = join(incomingFolder(), shortId(16));
  const fileName = shownName(upload.fileName);
  try {
    const sniffed = await fill(incoming);
    const { size: bytes } = await stat(incoming);
    const facts = await inspectForeign({ path: incoming, sniffed }, fileName);
    const sha256 = await hashOf(incoming);
    const id = mediaIdOf(sha256);
    await moveDurably(incoming, mediaFolder(id), `original.${sniffed.ext}`);
    const found = { ...sniffed, ...facts, bytes, id, sha256 };
    return await write((tx) => enter(tx, { ...upload, fileName }, found));
  } finally {
    await rm(incoming, { force: true });
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(sniffBytes);
    const { bytesRead } = await file.read(head, 0, sniffBytes, 0);
    return head.subarray(0, bytesRead);
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

type Found = Sniffed & ForeignFacts & { bytes: number; id: string; sha256: string };

function enter(tx: Tx, upload: Upload, found: Found): StoredMedia {
  const { id, sha256, kind, type, bytes, width, height, durationMs, aiLabel } = found;
  const known = tx
    .select({ state: media.state, aiLabel: media.aiLabel })
    .from(media)
    .where(eq(media.id, id))
    .get();
  if (known !== undefined && known.state !== 'failed') {
    // It came before labels were read: what readers get of it is made anew, with its label.
    if (known.aiLabel === null && aiLabel !== null) {
      tx.update(media).set({ aiLabel }).where(eq(media.id, id)).run();
      enqueue(tx, { job: 'make-renditions', payload: { id, anew: true } });
    }
    return { id, kind, state: known.state };
  }
  const { fileName, alt = '', caption = '', credit = '' } = upload;
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
      aiLabel,
      alt: plainLine(alt),
      caption: plainLine(caption),
      credit: plainLine(credit),
      state: 'pending',
      renditions: [],
      createdAt: now(),
    })
    .onConflictDoUpdate({ target: media.id, set: { state: 'pending', aiLabel } })
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
