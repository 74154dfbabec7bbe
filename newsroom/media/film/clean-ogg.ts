import type { FileWindow } from '../file-window.ts';
import { limits } from '#lib/limits.ts';
import { brokenFile, countTo, overCap } from '../parts-counter.ts';
import type { Edits } from './edits.ts';
import { oggChecksum } from './ogg-checksum.ts';
import { emptiedComment } from './xiph-comment.ts';

type Codec = 'vorbis' | 'opus' | 'speex' | 'flac';
/** `null`: neither; all that it carries goes. */
type Stream = { codec: Codec | null; packet: number; inPacket: number; emptying: boolean };
type Page = { at: number; body: number; end: number; serial: number; lacing: Buffer };

/**
 * Keeps what sounds in an Ogg: comments, pictures and programs' names of Vorbis, Opus, Speex and FLAC are emptied, and
 * so are streams of other kinds and what lies between pages. Each page that changes is summed up anew.
 */
export function cleanOgg(file: FileWindow, edits: Edits): void {
  const count = countTo('filmBoxes', '分页');
  const streams = new Map<number, Stream>();
  let last = 0;
  for (const page of pagesOf(file, count)) {
    edits.zero(last, page.at);
    last = page.end;
    const first = file.byte(page.at + 5) & 2;
    const known = streams.get(page.serial);
    const stream =
      known === undefined || first
        ? { codec: codecOf(file, page), packet: 0, inPacket: 0, emptying: false }
        : known;
    streams.set(page.serial, stream);
    cleanPage(file, edits, { page, stream });
  }
  if (![...streams.values()].some(({ codec }) => codec !== null)) throw brokenFile('音频');
  edits.zero(last, file.size);
}

const headBytes = 27;

function* pagesOf(file: FileWindow, count: () => void): Generator<Page> {
  for (let at = 0; file.has(at, headBytes);) {
    if (file.latin(at, 4) !== 'OggS') {
      at += 1;
      continue;
    }
    const segments = file.byte(at + 26);
    if (!file.has(at + headBytes, segments)) return;
    const serial = file.bytes(at + 14, 4).readUInt32LE(0);
    const lacing = Buffer.from(file.bytes(at + headBytes, segments));
    const body = at + headBytes + segments;
    const end = body + lacing.reduce((sum, length) => sum + length, 0);
    if (end > file.size) return;
    count();
    yield { at, body, end, serial, lacing };
    at = end;
  }
}

function codecOf(file: FileWindow, { body, end }: Page): Codec | null {
  const head = file.latin(body, Math.min(8, end - body));
  if (head.startsWith('\x01vorbis')) return 'vorbis';
  if (head.startsWith('OpusHead')) return 'opus';
  if (head.startsWith('Speex   ')) return 'speex';
  return head.startsWith('\x7fFLAC') ? 'flac' : null;
}

/** Empties what is no sound in a page, and sums it up anew where that changed it. */
function cleanPage(file: FileWindow, edits: Edits, { page, stream }: { page: Page; stream: Stream }): void {
  const cleaned = Buffer.from(file.bytes(page.at, page.end - page.at));
  let at = page.body - page.at;
  for (const length of page.lacing) {
    cleanPiece(cleaned.subarray(at, at + length), stream);
    at += length;
    stream.inPacket += length;
    if (length === longestPiece) continue;
    stream.packet += 1;
    stream.inPacket = 0;
  }
  if (cleaned.equals(file.bytes(page.at, page.end - page.at))) return;
  cleaned.writeUInt32LE(0, checksumAt);
  cleaned.writeUInt32LE(oggChecksum(cleaned), checksumAt);
  edits.write(page.at, cleaned);
}

/** A packet goes on behind a piece of this length. */
const longestPiece = 255;
const checksumAt = 22;

function cleanPiece(piece: Buffer, stream: Stream): void {
  const { codec, packet, inPacket } = stream;
  if (codec === null) piece.fill(0);
  else if (codec === 'flac') cleanFlacPiece(piece, stream);
  else if (packet === 1) {
    if (inPacket > limits.soundTag.most) throw overCap('标签', `${limits.soundTag.most / 1024 / 1024} MB`);
    piece.fill(0);
    emptiedComment(codec).subarray(inPacket).copy(piece);
  }
}

const flacSound = 0xff;
const flacKinds = { streamInfo: 0, padding: 1, seekTable: 3, comment: 4 };

/** Each block comes in a packet of its own, before the sound: comments must be there, others become padding. */
function cleanFlacPiece(piece: Buffer, stream: Stream): void {
  if (stream.packet === 0) return;
  if (stream.inPacket > 0) {
    if (stream.emptying) piece.fill(0);
    return;
  }
  const head = piece[0] ?? flacSound;
  const kind = head & 0x7f;
  stream.emptying = head !== flacSound && kind !== flacKinds.streamInfo && kind !== flacKinds.seekTable;
  if (!stream.emptying) return;
  piece.fill(0, 4);
  if (kind !== flacKinds.comment) piece[0] = (head & 0x80) | flacKinds.padding;
}
