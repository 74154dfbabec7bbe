import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chooseCoding, isCompressible, pack } from './compress.ts';

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['gzip;q=0', 'identity'],
])('a reader that accepts %s gets %s', (accepted, coding) => expect(chooseCoding(accepted)).toBe(coding));

test('what is packed unpacks to the same bytes, and little is left as it is', async () => {
  const body = Buffer.from('峰会在安克雷奇举行。'.repeat(100));
  expect(brotliDecompressSync((await pack(body, 'br')).body)).toEqual(body);
  expect(gunzipSync((await pack(body, 'gzip')).body)).toEqual(body);
  expect(await pack(Buffer.from('短'), 'br')).toEqual({ body: Buffer.from('短'), coding: 'identity' });
});

test('text is packed, pictures are not', () => {
  expect(
    ['text/html; charset=utf-8', 'application/feed+json', 'application/rss+xml', 'image/svg+xml'].every(
      isCompressible,
    ),
  ).toBe(true);
  expect(['image/avif', 'video/mp4', 'application/octet-stream'].some(isCompressible)).toBe(false);
});
