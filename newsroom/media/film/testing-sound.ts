import { words } from './testing-words.ts';

const chunk = (type: string, body: Buffer) => {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};

/** What is heard, told from anything else by its bytes. */
export const sound = Buffer.from(Array.from({ length: 4000 }, (_, place) => (place * 7919) % 251));

export function wavWithWords(): Buffer {
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(8000, 4);
  format.writeUInt32LE(16_000, 8);
  format.writeUInt16LE(2, 12);
  format.writeUInt16LE(16, 14);
  const told = ['LIST', 'bext', 'iXML', 'id3 ', 'axml', 'cart', '_PMX', 'cue '];
  const chunks = [
    chunk('fmt ', format),
    ...told.map((type, place) => chunk(type, words(place))),
    chunk('data', sound),
    chunk('LIST', Buffer.concat([Buffer.from('INFOIART'), words(20)])),
  ];
  const whole = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), ...chunks]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return Buffer.concat([whole, words(21)]);
}

const frameBytes = 417;

/** MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
const frame = (place: number) =>
  Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(frameBytes - 4, place + 1)]);

export function mp3WithWords(): { mp3: Buffer; frames: Buffer } {
  const frames = Buffer.concat(Array.from({ length: 12 }, (_, place) => frame(place)));
  // A cover may look like sound, and a tag may follow a tag.
  const cover = Buffer.concat([words(1), frame(3), frame(4), words(2)]);
  const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0', 'latin1'), size7(cover.length), cover]);
  const ape = Buffer.concat([Buffer.from('APETAGEX'), words(4), Buffer.from('APETAGEX')]);
  const old = Buffer.alloc(128);
  old.write('TAG', 'latin1');
  words(6).copy(old, 3);
  const mp3 = Buffer.concat([
    tag,
    tag,
    frames.subarray(0, 6 * frameBytes),
    words(3),
    frames.subarray(6 * frameBytes),
    ape,
    Buffer.concat([Buffer.from('LYRICSBEGIN'), words(5), Buffer.from('LYRICS200')]),
    old,
  ]);
  return { mp3, frames };
}

const size7 = (size: number) => Buffer.from([(size >> 7) & 0x7f, size & 0x7f]);

/** An Ogg page. Its checksum stays empty: what is tested makes its own. */
function oggPage(packets: readonly Buffer[], { serial = 1, first = false, number = 0 } = {}): Buffer {
  const lacing = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const head = Buffer.alloc(27);
  head.write('OggS', 'latin1');
  head[5] = first ? 2 : 0;
  head.writeUInt32LE(serial, 14);
  head.writeUInt32LE(number, 18);
  head[26] = lacing.length;
  return Buffer.concat([head, Buffer.from(lacing), ...packets]);
}

const length32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const comments = (place: number) =>
  Buffer.concat([
    length32(words(place).length),
    words(place),
    length32(1),
    length32(words(place + 1).length),
    words(place + 1),
  ]);

export function oggWithWords(codec: 'vorbis' | 'opus' | 'flac'): Buffer {
  const long = Buffer.alloc(600, 'x');
  const heads = {
    vorbis: [
      Buffer.from('\x01vorbis' + '\0'.repeat(23), 'latin1'),
      Buffer.concat([Buffer.from('\x03vorbis'), comments(1), long]),
    ],
    opus: [
      Buffer.from('OpusHead\x01\x01' + '\0'.repeat(9), 'latin1'),
      Buffer.concat([Buffer.from('OpusTags'), comments(1), long]),
    ],
    flac: [
      Buffer.concat([Buffer.from('\x7fFLAC\x01\0\0\x02fLaC\0\0\0\x22', 'latin1'), Buffer.alloc(34)]),
      Buffer.concat([Buffer.from([4, 0, 0, comments(1).length]), comments(1)]),
    ],
  }[codec];
  const [head = long, comment = long] = heads;
  const picture =
    codec === 'flac' ? [Buffer.concat([Buffer.from([0x86, 0, 0, words(3).length]), words(3)])] : [];
  return Buffer.concat([
    oggPage([head], { first: true }),
    oggPage([Buffer.from('fishead\0'), words(4)], { serial: 9, first: true }),
    oggPage([comment, ...picture], { number: 1 }),
    words(5),
    oggPage([Buffer.concat([Buffer.from([0xff]), sound])], { number: 2 }),
    words(6),
  ]);
}
