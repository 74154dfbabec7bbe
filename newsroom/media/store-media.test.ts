import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { dueErrands } from '#db/queue.ts';
import { media } from '#db/schema/media.ts';
import { useTestDatabase } from '#db/testing.ts';
import { env } from '#lib/env.ts';
import { limits } from '#lib/limits.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { incomingFolder, mediaFolder } from './file-path.ts';
import { packedText, pngWith } from './picture/testing-parts.ts';
import { storeMedia, storeMediaFile, storeMediaStream } from './store-media.ts';
import { sweepIncoming } from './sweep-incoming.ts';
import { strainPool } from './testing-foreign.ts';

useTestDatabase();

const by: Person = { id: null, name: '测试', role: 'reporter' };
const store = (bytes: Uint8Array, fileName = 'a.jpg') => storeMedia({ by, fileName, bytes });
const plainJpeg = (width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();

test('a picture is kept under a name made of its bytes, with its work queued', async () => {
  const stored = await store(await plainJpeg(), '../../etc/照片\u202Egpj.exe');
  expect(stored).toMatchObject({
    kind: 'image',
    state: 'pending',
    id: expect.stringMatching(/^[0-9a-z]{12}$/),
  });
  expect(existsSync(join(mediaFolder(stored.id), 'original.jpg'))).toBe(true);
  expect(dueErrands()).toMatchObject([{ job: 'make-renditions', payload: { id: stored.id } }]);
  expect(db().select().from(media).get()).toMatchObject({ fileName: '照片gpj.exe', width: 300, height: 200 });
  expect(readdirSync(incomingFolder())).toEqual([]);
});

test('the same bytes are one row, however often and under whatever name they come', async () => {
  const bytes = await plainJpeg();
  const [first, second] = [await store(bytes), await store(bytes, 'b.png')];
  expect(second.id).toBe(first.id);
  expect(db().select().from(media).all()).toHaveLength(1);
  expect(dueErrands()).toHaveLength(1);
});

test('a file that failed once is tried again when it comes again', async () => {
  const bytes = await plainJpeg();
  await store(bytes);
  db().update(media).set({ state: 'failed' }).run();
  expect((await store(bytes)).state).toBe('pending');
  expect(dueErrands()).toHaveLength(2);
});

test('width and height are as shown, after the turn the camera asks for', async () => {
  const bytes = await sharp(await plainJpeg(300, 200))
    .withMetadata({ orientation: 6 })
    .toBuffer();
  await store(bytes);
  expect(db().select().from(media).get()).toMatchObject({ width: 200, height: 300 });
});

test('a film tells its length and size by its header and stays where it was', async () => {
  const film = join(import.meta.dirname, '../../demo/media/morning.mp4');
  const stored = await storeMediaFile({ by, fileName: 'morning.mp4', path: film });
  expect(stored.kind).toBe('video');
  expect(db().select().from(media).get()).toMatchObject({ width: 960, height: 540, durationMs: 12_000 });
  expect(existsSync(film)).toBe(true);
});

const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const bomb = () => {
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200007530000075300802000000', 'hex');
  return Buffer.concat([header, Buffer.alloc(4000)]);
};

test.each([
  ['an SVG', Buffer.from(svg), /SVG/],
  ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), /网页/],
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /PDF/],
  ['words', Buffer.from('你好'), /认不出/],
  ['nothing', Buffer.alloc(0), /空/],
  ['a picture of 900 megapixels by its header', bomb(), /太大|打不开/],
  ['half a WebVTT', Buffer.from('WEBVTT\n\n00:01 -> 00:02\nx'), /没有可显示/],
])('%s is refused in words for people, and leaves nothing behind', async (_, bytes, words) => {
  await expect(store(bytes)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringMatching(words),
  });
  expect(db().select().from(media).all()).toEqual([]);
  expect(readdirSync(join(env().DATA_DIR, 'media')).filter((name) => !name.startsWith('.'))).toEqual([]);
  expect(readdirSync(incomingFolder())).toEqual([]);
});

test('a picture cut off half-way is refused', async () => {
  const noise = Buffer.from(Array.from({ length: 400 * 400 * 3 }, (_, i) => (i * 7919) % 251));
  const whole = await sharp(noise, { raw: { width: 400, height: 400, channels: 3 } })
    .jpeg()
    .toBuffer();
  await expect(store(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
    message: expect.stringMatching(/不完整/),
  });
});

test('a real bomb, sparse but 102 megapixels, is refused by its header', async () => {
  const bytes = await sharp({ create: { width: 12_000, height: 8500, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await expect(store(bytes)).rejects.toMatchObject({
    message: expect.stringMatching(/共 1.02 亿，最多 1 亿/),
  });
});

test('a film whose index is broken is refused', async () => {
  const film = readFileSync(join(import.meta.dirname, '../../demo/media/morning.mp4'));
  const path = join(env().DATA_DIR, 'half.mp4');
  writeFileSync(path, film.subarray(0, 2000));
  await expect(storeMediaFile({ by, fileName: 'half.mp4', path })).rejects.toMatchObject({
    message: expect.stringMatching(/不完整/),
  });
});

const morning = () => readFileSync(join(import.meta.dirname, '../../demo/media/morning.mp4'));

test.each([
  ['an MP3 without a frame', Buffer.from(`ID3\x03\0\0\0\0\0\0${'\xff'.repeat(3000)}`, 'latin1')],
  [
    'an MP4 without a table of its samples',
    Buffer.from(morning().toString('latin1').replaceAll('stsz', 'xxxx'), 'latin1'),
  ],
  [
    'an Ogg that ends in its first page',
    Buffer.from(`OggS\0\x02${'\0'.repeat(20)}\x01\x13OpusHead`, 'latin1'),
  ],
])('%s, which could not be passed on, is refused before anything of it is kept', async (_, bytes) => {
  const failure = await store(bytes).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'invalid', field: 'file', message: expect.stringMatching(/不完整/) });
  expect(db().select().from(media).all()).toEqual([]);
  expect(readdirSync(join(env().DATA_DIR, 'media'))).toEqual(['.incoming']);
  expect(readdirSync(incomingFolder())).toEqual([]);
});

test('a file of a kind that there is no place for is refused before anything of it is kept', async () => {
  const film = readFileSync(join(import.meta.dirname, '../../demo/media/morning.mp4'));
  const refused = { name: 'Refusal', message: '「morning.mp4」是视频，这里只收图片。' };
  const upload = { by, fileName: 'morning.mp4', only: 'image' } as const;
  await expect(storeMedia({ ...upload, bytes: film })).rejects.toMatchObject(refused);
  const path = join(import.meta.dirname, '../../demo/media/morning.mp4');
  await expect(storeMediaFile({ ...upload, path })).rejects.toMatchObject(refused);
  expect(db().select().from(media).all()).toEqual([]);
  expect(readdirSync(incomingFolder())).toEqual([]);
});

/** Pieces of 256 KB that count how many of them were asked for; the first begins a file. */
function* endless(begin: Buffer, counted: { pieces: number }): Generator<Uint8Array> {
  for (;;) {
    counted.pieces += 1;
    const piece = Buffer.alloc(256 * 1024);
    if (counted.pieces === 1) begin.copy(piece);
    yield piece;
  }
}

test.each([
  ['a picture', () => plainJpeg(), limits.pictureBytes.most, /图片太大，最多 40 MB/],
  [
    'subtitles',
    () => Promise.resolve(Buffer.from('WEBVTT\n\n')),
    limits.subtitleBytes.most,
    /字幕太大，最多 2 MB/,
  ],
  ['a PDF', () => Promise.resolve(Buffer.from('%PDF-1.7\n')), 256 * 1024, /PDF/],
])('no more of %s is read than its kind may have', async (_, begin, most, words) => {
  const counted = { pieces: 0 };
  const stream = endless(await begin(), counted);
  await expect(storeMediaStream({ by, fileName: 'a', stream })).rejects.toMatchObject({
    message: expect.stringMatching(words),
  });
  expect(counted.pieces * 256 * 1024).toBeLessThanOrEqual(most + 512 * 1024);
  expect(readdirSync(incomingFolder())).toEqual([]);
});

test('an upload that breaks off leaves nothing', async () => {
  const begin = await plainJpeg();
  const breaking = function* () {
    yield begin;
    yield Buffer.alloc(100_000);
    throw new Error('aborted');
  };
  await expect(storeMediaStream({ by, fileName: 'a.jpg', stream: breaking() })).rejects.toThrow('aborted');
  expect(readdirSync(incomingFolder())).toEqual([]);
});

test('what a killed server left of uploads is swept, what comes in now is not', async () => {
  mkdirSync(incomingFolder(), { recursive: true });
  const [old, fresh] = [join(incomingFolder(), 'old'), join(incomingFolder(), 'fresh')];
  for (const path of [old, fresh]) writeFileSync(path, 'half');
  const twoHoursAgo = Date.now() / 1000 - 7200;
  utimesSync(old, twoHoursAgo, twoHoursAgo);
  expect(await sweepIncoming()).toBe(1);
  expect(readdirSync(incomingFolder())).toEqual(['fresh']);
});

test('a picture that the process opening it cannot bear is refused by name, and this process lives on', async () => {
  const relieve = strainPool();
  await expect(store(await plainJpeg(), '炸弹.jpg')).rejects.toMatchObject({
    name: 'Refusal',
    code: 'invalid',
    message: expect.stringMatching(/「炸弹\.jpg」.*(?:内存超过 512 MB|程序出错)/),
  });
  expect(db().select().from(media).all()).toEqual([]);
  expect(readdirSync(incomingFolder())).toEqual([]);
  relieve();
  expect((await store(await plainJpeg())).state).toBe('pending');
});

test('more packed words than a picture may have are refused before a library unpacks them', async () => {
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
    .png()
    .toBuffer();
  const over = pngWith(png, [packedText('iTXt', limits.pictureMetadata.most + 1)]);
  await expect(store(over, 'a.png')).rejects.toMatchObject({
    message: expect.stringMatching(/附加信息太多，最多 8 MB/),
  });
});
