import { mkdirSync, readdirSync, readlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { env } from '#lib/env.ts';
import { mediaFolder } from '#newsroom/media/file-path.ts';
import { GET, HEAD } from './route.ts';

useTestDatabase();

const id = 'abcdefghjk01';
const film = Buffer.from(Array.from({ length: 600_000 }, (_, i) => i % 256));

function ask(rendition: string, headers: Record<string, string> = {}, method = 'GET', of = id) {
  mkdirSync(mediaFolder(id), { recursive: true });
  writeFileSync(join(mediaFolder(id), 'video.mp4'), film);
  writeFileSync(join(mediaFolder(id), '360.jpg'), 'picture');
  writeFileSync(join(mediaFolder(id), 'original.jpg'), 'original');
  const request = new Request('http://127.0.0.1/media/x', { headers, method });
  return (method === 'HEAD' ? HEAD : GET)(request, { params: Promise.resolve({ id: of, rendition }) });
}

test('a rendition is served whole, for ever and inert', async () => {
  const answer = await ask('360.jpg');
  expect([answer.status, await answer.text()]).toEqual([200, 'picture']);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': '7',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

test.each([
  'original.jpg',
  '../360.jpg',
  '..%2f360.jpg',
  '360.svg',
  '360.jpg/',
  '',
  'video.mp4.html',
  '720.jpg',
  '.360.jpg.part',
])('%j is not found, with nothing to execute and a short life', async (rendition) => {
  const answer = await ask(rendition);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'public, max-age=60']);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
});

test('an id that is a path is not found', async () => {
  writeFileSync(join(env().DATA_DIR, '360.jpg'), 'outside');
  expect((await ask('360.jpg', {}, 'GET', '../..')).status).toBe(404);
});

test.each([
  ['bytes=0-99', 0, 100],
  ['bytes=300000-', 300_000, 600_000],
  ['bytes=-10', 599_990, 600_000],
  ['bytes=599999-9999999', 599_999, 600_000],
])('%s is answered with just those bytes', async (range, from, to) => {
  const answer = await ask('video.mp4', { range });
  expect([answer.status, answer.headers.get('content-range')]).toEqual([
    206,
    `bytes ${from}-${to - 1}/600000`,
  ]);
  expect(Buffer.from(await answer.arrayBuffer()).equals(film.subarray(from, to))).toBe(true);
});

test.each(['bytes=0-1,5-9', 'bytes=9-1', 'bytes=-', 'chapters=1-2'])(
  '%s gets the whole film',
  async (range) => {
    const answer = await ask('video.mp4', { range });
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 600_000]);
  },
);

test('a range behind the end is refused with the size', async () => {
  const answer = await ask('video.mp4', { range: 'bytes=600000-' });
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */600000']);
});

test('a range is only honoured for the copy that the reader has', async () => {
  expect((await ask('video.mp4', { range: 'bytes=0-9', 'if-range': '"old"' })).status).toBe(200);
  const tag = (await ask('video.mp4', {}, 'HEAD')).headers.get('etag') ?? '';
  const request = new Request('http://127.0.0.1/', { headers: { range: 'bytes=0-9', 'if-range': tag } });
  const answer = await GET(request, { params: Promise.resolve({ id, rendition: 'video.mp4' }) });
  expect(answer.status).toBe(206);
});

test('a reader who wants the very copy that he knows gets no other', async () => {
  const tag = (await ask('video.mp4', {}, 'HEAD')).headers.get('etag') ?? '';
  const status = async (headers: Record<string, string>) => {
    const request = new Request('http://127.0.0.1/', { headers });
    return (await GET(request, { params: Promise.resolve({ id, rendition: 'video.mp4' }) })).status;
  };
  expect(await status({ 'if-match': `"old", ${tag}` })).toBe(200);
  expect(await status({ 'if-match': '"old"', range: 'bytes=0-9' })).toBe(412);
  expect(await status({ 'if-unmodified-since': new Date(0).toUTCString() })).toBe(412);
  expect(await status({ 'if-unmodified-since': new Date(Date.now() + 60_000).toUTCString() })).toBe(200);
});

test('HEAD has no ranges', async () => {
  const head = await ask('video.mp4', { range: 'bytes=0-9' }, 'HEAD');
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '600000']);
});

test('HEAD tells the length without the bytes, and a known copy is not sent again', async () => {
  const head = await ask('video.mp4', {}, 'HEAD');
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['600000', '']);
  const etag = head.headers.get('etag') ?? '';
  const request = new Request('http://127.0.0.1/', { headers: { 'if-none-match': `"x", W/${etag}` } });
  const again = await GET(request, { params: Promise.resolve({ id, rendition: 'video.mp4' }) });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

/** Descriptors of the film that this process holds. */
const held = () =>
  readdirSync('/proc/self/fd').filter((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === join(mediaFolder(id), 'video.mp4');
    } catch {
      return false;
    }
  }).length;

test.runIf(process.platform === 'linux')(
  'a reader leaves no file open who goes before the answer begins, on the way, or whom the file fails',
  async () => {
    // Next drops the answer unread, and cancels nothing, where the reader is gone already.
    const dropped = await ask('video.mp4');
    expect([dropped.status, held()]).toEqual([200, 0]);

    const left = (await ask('video.mp4')).body?.getReader();
    expect((await left?.read())?.value?.length).toBeGreaterThan(0);
    expect(held()).toBe(1);
    await left?.cancel();
    expect(held()).toBe(0);

    const atOnce = (await ask('video.mp4')).body?.getReader();
    const reading = atOnce?.read();
    await atOnce?.cancel();
    await reading;
    expect(held()).toBe(0);

    const failed = (await ask('video.mp4')).body?.getReader();
    await failed?.read();
    truncateSync(join(mediaFolder(id), 'video.mp4'), 1000);
    await expect(failed?.read()).rejects.toThrow('shorter');
    expect(held()).toBe(0);
  },
);

test('a film that was made anew before its bytes are asked for is not sent under the old one’s mark', async () => {
  const answer = await ask('video.mp4');
  writeFileSync(join(mediaFolder(id), 'video.mp4'), film.subarray(1));
  await expect(answer.arrayBuffer()).rejects.toThrow('another file');
});
