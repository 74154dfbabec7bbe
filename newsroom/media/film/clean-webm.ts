import type { FileWindow } from '../file-window.ts';
import { brokenFile, countTo } from '../parts-counter.ts';
import { type Element, elementsIn, ids, readVint } from './ebml.ts';
import type { Edits } from './edits.ts';
import { emptiedComment } from './xiph-comment.ts';

/**
 * Elements of Matroska that players need, by what they stand in (RFC 9559, 5.1); whatever else is there becomes Void.
 * Those without an entry of their own hold numbers.
 */
const kept = new Map<number, ReadonlySet<number>>([
  // EBML's version, lengths, type
  [ids.ebml, new Set([0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4282, 0x4287, 0x4285])],
  [ids.segment, new Set([ids.seekHead, ids.info, ids.tracks, ids.cluster, ids.cues])],
  [ids.seekHead, new Set([0x4dbb])],
  [0x4dbb, new Set([0x53ab, 0x53ac])],
  // Both programs' names must be there; they are emptied.
  [ids.info, new Set([ids.scale, ids.duration, ids.muxer, ids.writer])],
  [ids.tracks, new Set([ids.track])],
  [
    ids.track,
    // UID, flags, caches, durations, scale, additions, delay, roll, language, encodings
    new Set([
      ids.number,
      ids.kind,
      ids.codec,
      ids.codecPrivate,
      ids.video,
      ids.audio,
      0x73c5,
      0xb9,
      0x88,
      0x55aa,
      0x9c,
      0x6de7,
      0x6df8,
      0x23e383,
      0x234e7a,
      0x23314f,
      0x55ee,
      0x56aa,
      0x56bb,
      0x22b59c,
      0x6d80,
    ]),
  ],
  [
    ids.video,
    // Interlacing, stereo, transparency, cropping, display, colour
    new Set([
      ids.width,
      ids.height,
      0x9a,
      0x9d,
      0x53b8,
      0x53c0,
      0x54aa,
      0x54bb,
      0x54cc,
      0x54dd,
      0x54b0,
      0x54ba,
      0x54b2,
      0x55b0,
    ]),
  ],
  [
    0x55b0,
    new Set([
      0x55b1, 0x55b2, 0x55b3, 0x55b4, 0x55b5, 0x55b6, 0x55b7, 0x55b8, 0x55b9, 0x55ba, 0x55bb, 0x55bc, 0x55bd,
      0x55d0,
    ]),
  ],
  // Frequencies, channels, depth
  [ids.audio, new Set([0xb5, 0x78b5, 0x9f, 0x6264])],
  // Packing of blocks
  [0x6d80, new Set([0x6240])],
  [0x6240, new Set([0x5031, 0x5032, 0x5033, 0x5034])],
  [0x5034, new Set([0x4254, 0x4255])],
  // Time, place, length before
  [ids.cluster, new Set([ids.simpleBlock, ids.blockGroup, 0xe7, 0xa7, 0xab])],
  // Duration, references, padding, additions (transparency)
  [ids.blockGroup, new Set([ids.block, 0x9b, 0xfb, 0x75a2, 0x75a1])],
  [0x75a1, new Set([0xa6])],
  [0xa6, new Set([0xa5, 0xee])],
  [ids.cues, new Set([0xbb])],
  [0xbb, new Set([0xb3, 0xb7])],
  [0xb7, new Set([0xf7, 0xf1, 0xf0, 0xb2, 0x5378])],
]);

const pictureAndSound = new Set([1, 2]);

type Cleaning = { file: FileWindow; edits: Edits; count: () => void; tracks: Set<number> };

/** Keeps what is seen and heard: no tags, titles, programs, dates, attachments, chapters, nor tracks of other kinds. */
export function cleanWebm(file: FileWindow, edits: Edits): void {
  const cleaning = { file, edits, count: countTo('filmBoxes', '分块'), tracks: new Set<number>() };
  let last = 0;
  for (const element of within(cleaning, { body: 0, end: file.size })) {
    last = element.end;
    if (element.id === ids.segment || element.id === ids.ebml) cleanInside(cleaning, element);
    else blank(edits, element);
  }
  if (cleaning.tracks.size === 0) throw brokenFile('视频');
  edits.zero(last, file.size);
}

const within = ({ file, count }: Cleaning, { body, end }: { body: number; end: number }) =>
  elementsIn(file, { from: body, to: end, count });

function cleanInside(cleaning: Cleaning, parent: Element): void {
  const { edits } = cleaning;
  const allowed = kept.get(parent.id);
  let last = parent.body;
  for (const element of within(cleaning, parent)) {
    last = element.end;
    if (!allowed?.has(element.id) || isOfAnotherKind(cleaning, element)) blank(edits, element);
    else if (element.id === ids.muxer || element.id === ids.writer) edits.zero(element.body, element.end);
    else if (element.id === ids.codecPrivate) cleanCodec(cleaning, element);
    else if (kept.has(element.id)) cleanInside(cleaning, element);
  }
  edits.zero(last, parent.end);
}

/** Tracks that carry neither picture nor sound (places, subtitles, buttons), and their blocks. */
function isOfAnotherKind(cleaning: Cleaning, element: Element): boolean {
  const { file, tracks } = cleaning;
  switch (element.id) {
    case ids.track: {
      const number = valueIn(cleaning, element, ids.number);
      if (!pictureAndSound.has(valueIn(cleaning, element, ids.kind) ?? 0) || number === null) return true;
      tracks.add(number);
      return false;
    }
    case ids.simpleBlock:
    case ids.block:
      return !tracks.has(readVint(file, element.body, element.end, false)?.value ?? 0);
    default:
      return false;
  }
}

function valueIn(cleaning: Cleaning, parent: Element, id: number): number | null {
  const found = within(cleaning, parent).find((element) => element.id === id);
  if (found === undefined || found.end - found.body > 6 || found.end === found.body) return null;
  return cleaning.file.bytes(found.body, found.end - found.body).readUIntBE(0, found.end - found.body);
}

/** Vorbis brings its comments as the second of three packets: a count, two lengths of bytes of 255, the packets. */
function cleanCodec({ file, edits }: Cleaning, { body, end }: Element): void {
  if (end - body < 3 || file.byte(body) !== 2) return;
  let at = body + 1;
  const lengths = [0, 1].map(() => {
    let length = 0;
    for (let byte = 255; byte === 255 && at < end; at += 1) {
      byte = file.byte(at);
      length += byte;
    }
    return length;
  });
  const from = at + (lengths[0] ?? 0);
  const to = from + (lengths[1] ?? 0);
  if (to > end || to - from < 7 || file.latin(from + 1, 6) !== 'vorbis') return;
  edits.zero(from, to);
  edits.write(from, emptiedComment('vorbis'));
}

/** An element of the same length that says nothing. */
function blank(edits: Edits, { at, end }: Element): void {
  const length = end - at;
  edits.zero(at, end);
  const head = Buffer.alloc(length < 9 ? 2 : 9);
  head[0] = ids.void;
  if (length < 9) head[1] = 0x80 | (length - 2);
  else {
    head.writeUIntBE(length - 9, 3, 6);
    head[1] = 0x01;
  }
  edits.write(at, head);
}
