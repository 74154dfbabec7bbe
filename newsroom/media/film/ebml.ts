import type { FileWindow } from '../file-window.ts';

export type Element = { id: number; at: number; body: number; end: number };

/** Elements of Matroska (RFC 9559) that are opened or kept. */
export const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  muxer: 0x4d80,
  writer: 0x5741,
  tracks: 0x1654ae6b,
  track: 0xae,
  number: 0xd7,
  kind: 0x83,
  codec: 0x86,
  codecPrivate: 0x63a2,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  audio: 0xe1,
  cluster: 0x1f43b675,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  cues: 0x1c53bb6b,
  tags: 0x1254c367,
  chapters: 0x1043a770,
  attachments: 0x1941a469,
  void: 0xec,
} as const;

/** What may follow a cluster whose length was not known when it was written. */
const besideClusters = new Set<number>([
  ids.cluster,
  ids.cues,
  ids.tags,
  ids.seekHead,
  ids.info,
  ids.tracks,
  ids.chapters,
  ids.attachments,
]);

/**
 * Elements that lie side by side between two places. Ends at the first that makes no sense. One of unknown length (a
 * segment or cluster of a live recording) ends where a cluster or the like begins, or at `to`.
 */
export function* elementsIn(
  file: FileWindow,
  { from, to, count }: { from: number; to: number; count: () => void },
): Generator<Element> {
  let at = from;
  while (at < to) {
    const head = headAt(file, at, to);
    if (head === null) return;
    count();
    const { id, body, length } = head;
    const open = id === ids.segment || id === ids.cluster;
    if (length === null ? !open : body + length > to && !open) return;
    const end = Math.min(to, length === null ? endOfUnknown(file, { id, body, to, count }) : body + length);
    yield { id, at, body, end };
    at = end;
  }
}

type Head = { id: number; body: number; length: number | null };

function headAt(file: FileWindow, at: number, to: number): Head | null {
  const id = readVint(file, at, to, true);
  const size = id === null ? null : readVint(file, at + id.bytes, to, false);
  if (id === null || size === null) return null;
  const length = size.value < 0 ? null : size.value;
  return { id: id.value, body: at + id.bytes + size.bytes, length };
}

function endOfUnknown(
  file: FileWindow,
  { id, body, to, count }: { id: number; body: number; to: number; count: () => void },
): number {
  if (id === ids.segment) return to;
  let at = body;
  while (at < to) {
    const head = headAt(file, at, to);
    if (head === null || head.length === null || besideClusters.has(head.id)) return at;
    count();
    at = head.body + head.length;
  }
  return at;
}

/** EBML's number of one to eight bytes; an id keeps its length marker. −1 for the length that means «unknown». */
export function readVint(
  file: FileWindow,
  at: number,
  to: number,
  keepMarker: boolean,
): { value: number; bytes: number } | null {
  if (at >= to) return null;
  const first = file.byte(at);
  const length = Math.clz32(first) - 23;
  if (first === 0 || at + length > to || (keepMarker && length > 4)) return null;
  const rest = file.bytes(at, length);
  let value = keepMarker ? first : first & (0xff >> length);
  let ones = (first & (0xff >> length)) === 0xff >> length;
  for (const byte of rest.subarray(1)) {
    value = value * 256 + byte;
    ones &&= byte === 0xff;
  }
  if (!keepMarker && ones) return { value: -1, bytes: length };
  return { value, bytes: length };
}
