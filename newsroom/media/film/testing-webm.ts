import { words } from './testing-words.ts';

/** An element; `open`: of unknown length, as a live recording leaves it. */
function element(id: string, body: Buffer, open = false): Buffer {
  const size = Buffer.alloc(8);
  size.writeUIntBE(body.length, 2, 6);
  size[0] = 1;
  return Buffer.concat([Buffer.from(id, 'hex'), open ? Buffer.from('01ffffffffffffff', 'hex') : size, body]);
}

const number = (id: string, value: number) => element(id, Buffer.from([value]));
const told = (id: string, place: number) => element(id, words(place));

export const frame = Buffer.from(Array.from({ length: 2000 }, (_, place) => (place * 7919) % 251));
const block = (track: number, body: Buffer) =>
  element('a3', Buffer.concat([Buffer.from([0x80 | track, 0, 0, 0]), body]));

/** A WebM with words in every place that programs write to. */
export function webmWithWords(open: boolean): Buffer {
  const head = element('1a45dfa3', Buffer.concat([element('4282', Buffer.from('webm')), told('ec', 1)]));
  const info = ['7ba9', '4d80', '5741', '4461', '7384', '73a4', '3e83bb', 'ec'].map((id, place) =>
    told(id, 2 + place),
  );
  const vorbis = [
    Buffer.alloc(30, 'h'),
    Buffer.concat([Buffer.from('\x03vorbis'), words(12)]),
    Buffer.alloc(40, 's'),
  ];
  const lengths = Buffer.from([2, vorbis[0]?.length ?? 0, vorbis[1]?.length ?? 0]);
  const picture = [
    number('d7', 1),
    number('83', 1),
    element('86', Buffer.from('V_VP8')),
    told('536e', 10),
    told('258688', 11),
  ];
  const sound = [
    number('d7', 2),
    number('83', 2),
    element('86', Buffer.from('A_VORBIS')),
    element('63a2', Buffer.concat([lengths, ...vorbis])),
  ];
  const places = [
    number('d7', 3),
    number('83', 17),
    element('86', Buffer.from('S_TEXT/UTF8')),
    told('63a2', 13),
  ];
  const tracks = [picture, sound, places].map((track) => element('ae', Buffer.concat(track)));
  const cluster = Buffer.concat([
    number('e7', 0),
    block(1, frame),
    block(2, frame),
    block(3, words(14)),
    element('a0', element('a1', Buffer.concat([Buffer.from([0x83, 0, 0, 0]), words(15)]))),
    told('ec', 16),
    told('bf', 17),
  ]);
  const segment = Buffer.concat([
    element('1549a966', Buffer.concat([number('2ad7b1', 100), ...info])),
    told('ec', 18),
    element('1654ae6b', Buffer.concat([...tracks, told('ec', 19)])),
    element('1f43b675', cluster, open),
    element('1254c367', element('7373', element('67c8', told('4487', 20)))),
    element('1941a469', element('61a7', told('465c', 21))),
    element('1043a770', element('45b9', told('85', 22))),
    element('1f43b675', Buffer.concat([number('e7', 1), block(1, frame)]), open),
  ]);
  return Buffer.concat([head, element('18538067', segment, open), words(23)]);
}
