import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { mediaFolder } from '../file-path.ts';
import { makeRenditions } from '../make-renditions.ts';
import { storeMedia } from '../store-media.ts';
import { filmWithUnits, filmWithWords, withoutMessage } from './testing-mp4.ts';
import { mp3WithWords, oggWithWords, sound, wavWithWords } from './testing-sound.ts';
import { frame, webmWithWords } from './testing-webm.ts';
import { words, wordsLeft } from './testing-words.ts';

useTestDatabase();

const by: Person = { id: null, name: '测试', role: 'reporter' };
const demo = (name: string) => readFileSync(join(import.meta.dirname, '../../../demo/media', name));

/** What readers get of a file. */
async function served(bytes: Buffer): Promise<Buffer> {
  expect(wordsLeft(bytes).length).toBeGreaterThan(3);
  const { id } = await storeMedia({ by, fileName: 'a', bytes });
  await makeRenditions(id);
  const name = readdirSync(mediaFolder(id)).find((one) => /^(?:video|audio)\./.test(one));
  return readFileSync(join(mediaFolder(id), name ?? 'nothing was made'));
}

/** How often one file is in another. */
const count = (whole: Buffer, part: Buffer) =>
  whole.toString('latin1').split(part.toString('latin1')).length - 1;

test.each(['morning.mp4', 'ferry.m4a'])(
  '%s keeps pictures and sound, and no word of who, where and when',
  async (name) => {
    const plain = demo(name);
    const { film, data } = filmWithWords(plain);
    const out = await served(film);
    expect(wordsLeft(out)).toEqual([]);
    expect(out.length).toBe(film.length);
    expect(out.includes(name.endsWith('.mp4') ? withoutMessage(data) : data)).toBe(true);
    for (const word of ['Zhang', 'XAVC', 'QCAM', 'mhlr', 'alis', 'udta', 'uuid', 'meta']) {
      expect([word, out.includes(word)]).toEqual([word, false]);
    }
    for (const table of ['stsz', 'stsc', 'stts']) {
      const at = plain.indexOf(table);
      const kept = plain.subarray(at - 4, at - 4 + plain.readUInt32BE(at - 4));
      expect([table, out.includes(kept)]).toEqual([table, true]);
    }
  },
);

test('words that cameras and encoders write among the pictures are emptied; captions and pictures stay', async () => {
  const plain = demo('morning.mp4');
  const { film, captions, timing } = filmWithUnits(plain);
  const out = await served(film);
  expect(wordsLeft(out)).toEqual([]);
  expect([out.length, count(out, captions), count(out, timing)]).toEqual([film.length, 1, 1]);
  const from = plain.indexOf('mdat') + 4;
  const [pictures, left] = [plain, out].map((one) => one.subarray(one.indexOf('mdat') + 4));
  expect(
    withoutMessage(plain.subarray(from)).equals(
      left?.subarray(4 + plain.readUInt32BE(from)) ?? Buffer.alloc(0),
    ),
  ).toBe(true);
  expect(pictures?.length).toBe(left?.length);
  // Every unit still begins where the one before it ends, and no start code came into them.
  for (let at = from; at < from + 4 + plain.readUInt32BE(from); at += 4 + out.readUInt32BE(at)) {
    const unit = out.subarray(at + 4, at + 4 + out.readUInt32BE(at));
    expect(unit.toString('hex').match(/^(?:..)*?0000(?:00|01|02)/)).toBeNull();
  }
  expect(out.includes('x264')).toBe(false);
});

test('where every chunk of a film begins, its pictures still do', async () => {
  const out = await served(filmWithWords(demo('morning.mp4')).film);
  const plain = demo('morning.mp4');
  const chunks = (film: Buffer) => {
    const at = film.indexOf('stco') + 4;
    return Array.from({ length: film.readUInt32BE(at + 4) }, (_, place) => {
      const begin = film.readUInt32BE(at + 8 + place * 4);
      return film.subarray(begin, begin + 64).toString('hex');
    });
  };
  // The first begins with the encoder's message.
  expect(chunks(out).slice(1)).toEqual(chunks(plain).slice(1));
});

test.each([
  ['whole', false],
  ['live', true],
])('a WebM, %s, keeps its frames and no word', async (_, open) => {
  const film = webmWithWords(open);
  const out = await served(film);
  expect(wordsLeft(out)).toEqual([]);
  expect([out.length, count(out, frame)]).toEqual([film.length, 3]);
});

test('a WAV keeps its sound and no word', async () => {
  const out = await served(wavWithWords());
  expect(wordsLeft(out)).toEqual([]);
  expect([count(out, sound), out.includes('fmt ')]).toEqual([1, true]);
});

test('an MP3 keeps its frames, not those that a cover seems to hold, and no word', async () => {
  const { mp3, frames } = mp3WithWords();
  const out = await served(mp3);
  expect(wordsLeft(out)).toEqual([]);
  expect(out.length).toBe(mp3.length);
  expect(count(out, frames.subarray(0, 6 * 417))).toBe(1);
  expect(count(out, frames.subarray(6 * 417))).toBe(1);
  expect(count(out, frames.subarray(3 * 417, 4 * 417))).toBe(1);
});

test.each(['vorbis', 'opus', 'flac'] as const)('an Ogg of %s keeps its sound and no word', async (codec) => {
  const ogg = oggWithWords(codec);
  const out = await served(ogg);
  expect(wordsLeft(out)).toEqual([]);
  expect(out.length).toBe(ogg.length);
  expect(out.includes(sound.subarray(0, 250))).toBe(true);
});

test('a picture is served as pixels alone, whatever stands around them in its file', async () => {
  const jpeg = demo('sea.jpg');
  const segment = (marker: number, place: number) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(2 + words(place).length, 2);
    return Buffer.concat([head, words(place)]);
  };
  const told = Buffer.concat([
    jpeg.subarray(0, 2),
    ...[0xe1, 0xe2, 0xed, 0xeb, 0xfe].map((marker, place) => segment(marker, place)),
    jpeg.subarray(2),
    words(9),
  ]);
  const { id } = await storeMedia({ by, fileName: 'a.jpg', bytes: told });
  await makeRenditions(id);
  const made = readdirSync(mediaFolder(id)).filter((name) => !name.startsWith('original'));
  expect(made.length).toBeGreaterThan(5);
  for (const name of made)
    expect([name, wordsLeft(readFileSync(join(mediaFolder(id), name)))]).toEqual([name, []]);
});
