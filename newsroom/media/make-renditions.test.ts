import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { dueErrands, queueDepth } from '#db/queue.ts';
import { media } from '#db/schema/media.ts';
import { useTestDatabase } from '#db/testing.ts';
import { drawRenditions } from '#jobs/queued-renditions.ts';
import { runDue } from '#jobs/run.ts';
import { endChildren } from '#lib/child/ruled-child.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { cleanOlderFilms } from './clean-older-films.ts';
import { mediaFolder } from './file-path.ts';
import { makeRenditions } from './make-renditions.ts';
import { pendingMediaIds, readMedia, unreadyMedia } from './read-media.ts';
import { storeMedia } from './store-media.ts';
import { strainPool } from './testing-foreign.ts';

useTestDatabase();

const by: Person = { id: null, name: '测试', role: 'reporter' };

async function made(bytes: Uint8Array, fileName = 'a.jpg'): Promise<string> {
  const { id } = await storeMedia({ by, fileName, bytes });
  await makeRenditions(id);
  return id;
}

const noise = (width: number, height: number, channels: 1 | 3 = 3) =>
  sharp(Buffer.from(Array.from({ length: width * height * channels }, (_, i) => (i * 7919) % 251)), {
    raw: { width, height, channels },
  });

test('a picture gets its widths, a JPEG for src and three crops, none larger than itself', async () => {
  const id = await made(await noise(900, 600).jpeg().toBuffer());
  const names = [
    '360.avif',
    '360.webp',
    '720.avif',
    '720.webp',
    '900.avif',
    '900.webp',
    '900.jpg',
    '16x9.jpg',
    '4x3.jpg',
    '1x1.jpg',
  ];
  expect(readdirSync(mediaFolder(id)).sort()).toEqual([...names, 'original.jpg'].sort());
  expect(await sharp(join(mediaFolder(id), '16x9.jpg')).metadata()).toMatchObject({
    width: 900,
    height: 506,
  });
  expect(await sharp(join(mediaFolder(id), '1x1.jpg')).metadata()).toMatchObject({ width: 600, height: 600 });
  expect(readMedia([id])[id]).toEqual({
    kind: 'image',
    id,
    width: 900,
    height: 600,
    widths: [360, 720, 900],
  });
});

test('nothing of what a picture carried beside its pixels reaches a reader', async () => {
  const secret = '<script>alert(document.domain)</script>';
  const exif = { IFD0: { ImageDescription: secret, Artist: secret }, IFD3: { GPSLatitude: '31/1 13/1 0/1' } };
  const plain = await noise(800, 500).jpeg().withExif(exif).toBuffer();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, secret.length + 2]), Buffer.from(secret)]);
  const id = await made(
    Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2), Buffer.from(secret)]),
  );
  const files = readdirSync(mediaFolder(id)).filter((name) => !name.startsWith('original'));
  expect(files).toHaveLength(10);
  for (const name of files) {
    const path = join(mediaFolder(id), name);
    expect([name, readFileSync(path).includes('alert(')]).toEqual([name, false]);
    const { exif, xmp, iptc, icc, comments } = await sharp(path).metadata();
    expect([exif, xmp, iptc, icc, comments]).toEqual(Array(5).fill(undefined));
  }
});

test('grey, transparent, deep and turned originals all come out as upright colour', async () => {
  const grey = await made(await noise(200, 100, 1).toColourspace('b-w').png().toBuffer());
  const clear = await made(
    await sharp({
      create: { width: 200, height: 100, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer(),
  );
  const deep = await made(await noise(220, 100).toColourspace('rgb16').png().toBuffer());
  const turned = await made(await noise(200, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer());
  expect(unreadyMedia([grey, clear, deep, turned])).toEqual([]);
  const corner = await sharp(join(mediaFolder(clear), '200.jpg'))
    .raw()
    .toBuffer();
  expect([...corner.subarray(0, 3)]).toEqual([255, 255, 255]);
  expect(await sharp(join(mediaFolder(turned), '100.webp')).metadata()).toMatchObject({
    width: 100,
    height: 200,
  });
});

test('only the first frame of a moving picture is shown', async () => {
  const frames = await sharp(
    [await noise(120, 80).png().toBuffer(), await noise(120, 80).negate().png().toBuffer()],
    {
      join: { animated: true },
    },
  )
    .gif()
    .toBuffer();
  const id = await made(frames, 'a.gif');
  expect(readMedia([id])[id]).toMatchObject({ width: 120, height: 80 });
});

test('a film is passed on as it came, without the places and devices it names', async () => {
  const film = readFileSync(join(import.meta.dirname, '../../demo/media/morning.mp4'));
  const tagged = withTag(film, '+31.2304+121.4737/');
  const id = await made(tagged, 'morning.mp4');
  const served = readFileSync(join(mediaFolder(id), 'video.mp4'));
  expect(tagged.includes('udta')).toBe(true);
  expect(served.includes('udta')).toBe(false);
  expect(served.length).toBe(tagged.length);
  expect(readMedia([id])[id]).toEqual({
    kind: 'video',
    id,
    url: `/media/${id}/video.mp4`,
    type: 'video/mp4',
    durationMs: 12_000,
  });
});

test('subtitles are served as plain text that was read and written anew', async () => {
  const source =
    'WEBVTT\n\nSTYLE\n::cue{background:url(http://x)}\n\n1\n00:01.000 --> 00:02.500 line:0\n<c.red>你好</c><script>x --> y\n';
  const id = await made(Buffer.from(source), 'a.vtt');
  expect(readFileSync(join(mediaFolder(id), 'subtitles.vtt'), 'utf8')).toBe(
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n你好x --&gt; y\n',
  );
});

test('an original that went bad is marked as failed, and the process lives on', async () => {
  const { id } = await storeMedia({ by, fileName: 'a.jpg', bytes: await noise(100, 100).jpeg().toBuffer() });
  expect(pendingMediaIds()).toEqual([id]);
  writeFileSync(join(mediaFolder(id), 'original.jpg'), 'no picture');
  await makeRenditions(id);
  expect(db().select().from(media).get()?.state).toBe('failed');
  expect(unreadyMedia([id])).toEqual([id]);
  expect(existsSync(join(mediaFolder(id), '100.jpg'))).toBe(false);
});

test('a file whose drawing ends its process is marked as failed once, with a reason and nothing half made', async () => {
  const { id } = await storeMedia({
    by,
    fileName: '大图.jpg',
    bytes: await noise(100, 100).jpeg().toBuffer(),
  });
  strainPool();
  writeFileSync(join(mediaFolder(id), '.100.avif.part'), 'half');
  await runDue({ 'make-renditions': drawRenditions }, 'renditions');
  expect(db().select().from(media).get()?.state).toBe('failed');
  expect(dueErrands()).toEqual([]);
  expect(readdirSync(mediaFolder(id))).toEqual(['original.jpg']);
});

test('a server that stops fails no file: its drawing is tried again', async () => {
  const { id } = await storeMedia({
    by,
    fileName: 'a.jpg',
    bytes: await noise(300, 200).jpeg().toBuffer(),
  });
  const drawing = runDue({ 'make-renditions': drawRenditions }, 'renditions');
  const stopping = setInterval(endChildren, 1);
  await drawing;
  clearInterval(stopping);
  expect(db().select().from(media).get()?.state).toBe('pending');
  expect(queueDepth()).toBe(1);
  await makeRenditions(id);
  expect(unreadyMedia([id])).toEqual([]);
});

test('films of an older build are made anew, once, and stay to be seen meanwhile', async () => {
  const film = readFileSync(join(import.meta.dirname, '../../demo/media/morning.mp4'));
  const tagged = withTag(film, '+31.2304+121.4737/');
  const id = await made(tagged, 'morning.mp4');
  const served = join(mediaFolder(id), 'video.mp4');
  writeFileSync(served, tagged);
  await runDue({ 'make-renditions': drawRenditions }, 'renditions');
  expect(await cleanOlderFilms()).toBe(1);
  expect(unreadyMedia([id])).toEqual([]);
  await runDue({ 'make-renditions': drawRenditions }, 'renditions');
  expect(readFileSync(served).includes('+31.2304')).toBe(false);
  expect(unreadyMedia([id])).toEqual([]);
  expect([await cleanOlderFilms(), queueDepth()]).toEqual([0, 0]);
});

/** A film with a `udta` box at the end of its index. ffmpeg writes one of its own, which is renamed to be sure. */
function withTag(film: Buffer, place: string): Buffer {
  const at = film.indexOf('moov') - 4;
  const end = at + film.readUInt32BE(at);
  const text = Buffer.from(place);
  const tag = Buffer.concat([Buffer.alloc(4), Buffer.from('udta'), text]);
  tag.writeUInt32BE(tag.length);
  const tagged = Buffer.concat([film.subarray(0, end), tag, film.subarray(end)]);
  tagged.writeUInt32BE(end - at + tag.length, at);
  return tagged;
}
