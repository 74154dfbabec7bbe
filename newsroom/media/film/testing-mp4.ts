import { words } from './testing-words.ts';

type Box = { type: string; body: Buffer; boxes: Box[] | null };

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'dinf', 'stbl']);

function parse(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const body = Buffer.from(bytes.subarray(at + 8, at + size));
    boxes.push({ type, body, boxes: containers.has(type) ? parse(body) : null });
    at += size;
  }
  return boxes;
}

const box = (type: string, body: Buffer): Box => ({ type, body, boxes: null });

function serial({ type, body, boxes }: Box): Buffer {
  const inside = boxes ? Buffer.concat(boxes.map(serial)) : body;
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + inside.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

const found = (boxes: readonly Box[], ...path: string[]): Box => {
  const [type, ...rest] = path;
  const one = boxes.find((inner) => inner.type === type);
  if (!one) throw new Error(`no ${type}`);
  return rest.length === 0 ? one : found(one.boxes ?? [], ...rest);
};

/** Adds to each place of its tables, after what stands before the data has grown. */
function shift(track: Box, by: number): void {
  const { body } = found(track.boxes ?? [], 'mdia', 'minf', 'stbl', 'stco');
  for (let at = 8; at < body.length; at += 4) body.writeUInt32BE(body.readUInt32BE(at) + by, at);
}

const typed = (kind: string, place: number) => box(kind, Buffer.concat([Buffer.alloc(4), words(place)]));
const uuid = (place: number) => box('uuid', Buffer.concat([Buffer.alloc(16, 0xbe), words(place)]));

/**
 * A film as cameras and editing programs leave it: words in every place that they write to. `film` has its index
 * first and its data last, as ours have. Answers its data as well, which must stay.
 */
export function filmWithWords(film: Buffer): { film: Buffer; data: Buffer } {
  const boxes = parse(film);
  const index = found(boxes, 'moov');
  const inIndex = index.boxes ?? [];
  const data = found(boxes, 'mdat').body;
  const tracks = inIndex.filter(({ type }) => type === 'trak');
  const [first] = tracks;
  if (!first) throw new Error('no track');
  const inTrack = first.boxes ?? [];
  const media = found(inTrack, 'mdia');
  const samples = found(media.boxes ?? [], 'minf', 'stbl');

  // GPS and device in a track of their own, whose samples lie among the data.
  const copied = parse(serial(first))[0] ?? first;
  found(copied.boxes ?? [], 'mdia', 'hdlr').body.write('meta', 8, 'latin1');
  found(copied.boxes ?? [], 'tkhd').body.writeUInt32BE(77, 12);
  inIndex.push(copied);

  inIndex.push(
    box(
      'udta',
      Buffer.concat([serial(typed('©xyz', 1)), serial(typed('©too', 2)), serial(typed('loci', 3))]),
    ),
    box('meta', Buffer.concat([Buffer.alloc(4), serial(typed('keys', 4)), serial(typed('ilst', 5))])),
    uuid(6),
    typed('free', 7),
    typed('Xtra', 8),
  );
  inTrack.push(typed('udta', 9), typed('meta', 10), uuid(11), typed('tapt', 12));
  media.boxes?.push(typed('elng', 13));
  samples.boxes?.push(typed('saio', 14));
  const handler = found(media.boxes ?? [], 'hdlr');
  handler.body = Buffer.concat([handler.body.subarray(0, 24), words(15), Buffer.alloc(1)]);
  handler.body.write('mhlr', 4, 'latin1');
  const links = found(media.boxes ?? [], 'minf', 'dinf', 'dref');
  links.body = Buffer.concat([
    links.body.subarray(0, 8),
    serial(box('alis', Buffer.concat([Buffer.from([0, 0, 0, 1]), words(16)]))),
  ]);
  const entries = found(samples.boxes ?? [], 'stsd');
  const [entry] = parse(entries.body.subarray(8));
  if (!entry) throw new Error('no entry');
  if (entry.type === 'avc1') entry.body.write('Zhangwei-17', 43, 'latin1');
  entry.body = Buffer.concat([
    entry.body,
    serial(box('colr', Buffer.concat([Buffer.from('prof'), words(18)]))),
    serial(uuid(19)),
  ]);
  entries.body = Buffer.concat([entries.body.subarray(0, 8), serial(entry)]);
  for (const kind of ['mvhd', 'tkhd', 'mdhd']) {
    const header =
      kind === 'mvhd'
        ? found(inIndex, kind)
        : kind === 'tkhd'
          ? found(inTrack, kind)
          : found(media.boxes ?? [], kind);
    header.body.write('Zhang', 4, 'latin1');
    header.body.write('wei-20', 9, 3, 'latin1');
  }

  const before = film.indexOf('mdat') - 4;
  const head = [
    serial(box('ftyp', Buffer.from('XAVC\x01\x02\x03\x04isomQCAM', 'latin1'))),
    serial(uuid(21)),
    serial(typed('free', 22)),
    serial(typed('meta', 23)),
    serial(typed('C2PA', 24)),
  ];
  const build = () => Buffer.concat([...head, serial(index)]);
  const grown = build().length - before;
  for (const track of tracks) shift(track, grown);
  const end = build().length + 8 + data.length;
  // All samples of the places' track lie behind the pictures.
  const table = found(copied.boxes ?? [], 'mdia', 'minf', 'stbl', 'stco').body;
  for (let at = 8; at < table.length; at += 4) table.writeUInt32BE(end, at);
  const whole = Buffer.concat([
    build(),
    serial(box('mdat', Buffer.concat([data, words(25), words(26)]))),
    serial(typed('skip', 27)),
    serial(uuid(28)),
    words(29),
  ]);
  return { film: whole, data };
}

/** Length of a unit of H.264 and where it ends: the first of our films' data is the encoder's own message. */
const firstUnit = (data: Buffer) => 4 + data.readUInt32BE(0);

/** Pictures and sound of our films without the encoder's message before them. */
export const withoutMessage = (data: Buffer) => data.subarray(firstUnit(data));

const unit = (...parts: (number[] | Buffer)[]) => {
  const body = Buffer.concat(parts.map((part) => Uint8Array.from(part)));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
};
const message = (type: number, body: Buffer) => Buffer.concat([Buffer.from([type, body.length]), body]);

/**
 * A film with words in the units of H.264 that carry no picture, in place of the encoder's message. `captions`, `timing`:
 * units that must stay.
 */
export function filmWithUnits(film: Buffer): { film: Buffer; captions: Buffer; timing: Buffer } {
  const at = film.indexOf('mdat') + 4;
  const room = firstUnit(film.subarray(at));
  const uuid = Buffer.from('17ee8c60f84d11d98cd60800200c9a66', 'hex');
  // Zeros in a row are escaped by a 3.
  const escaped = Buffer.concat([uuid, words(1), Buffer.from([0, 0, 3, 1, 0, 0, 3, 0, 0, 3, 2]), words(2)]);
  const plainLength = escaped.length - 3;
  const captions = unit([6], message(4, Buffer.from('\xb5\0\x31GA94captions', 'latin1')), [0x80]);
  const timing = unit([6, 1, 2, 0x44, 0x44, 0x80]);
  const units = [
    unit([6, 5, plainLength], escaped, [0x80]),
    captions,
    unit([6], message(4, Buffer.concat([Buffer.from([0x26, 0, 4]), words(3)])), message(5, words(4)), [0x80]),
    timing,
    unit([24], words(5)),
    unit([12], words(6), [0x80]),
    unit([0], words(7)),
  ];
  const used = units.reduce((sum, { length }) => sum + length, 0);
  const rest = unit([12], Buffer.alloc(room - used - 6, 0xff), [0x80]);
  return {
    film: Buffer.concat([film.subarray(0, at), ...units, rest, film.subarray(at + room)]),
    captions,
    timing,
  };
}
