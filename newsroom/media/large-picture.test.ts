import sharp from 'sharp';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import { useTestDatabase } from '#db/testing.ts';
import { limits } from '#lib/limits.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { makeRenditions } from './make-renditions.ts';
import { readMedia } from './read-media.ts';
import { storeMedia } from './store-media.ts';

useTestDatabase();

const by: Person = { id: null, name: '测试', role: 'reporter' };
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' }, limitInputPixels: false });
const store = (bytes: Uint8Array, fileName: string) => storeMedia({ by, fileName, bytes });

// Each is opened and drawn in the process with its limits of memory and time, as on a server.
const largest = [
  ['a photo of 100 megapixels', 12_240, 8160, [360, 720, 1080, 1600]],
  ['one held upright', 8160, 12_240, [360, 720, 1080, 1600]],
  ['a panorama', 31_000, 3200, [360, 720, 1080, 1600]],
  ['a long picture for phones', 1080, 15_000, [360, 720, 1080]],
  ['a long picture of twice that width', 2160, 13_800, [360, 720, 1080, 1600]],
] as const;

test.each(largest.slice(0, 1))('%s is taken and drawn', takenAndDrawn);
test.each(largest.slice(1))('%s is taken and drawn', { tags: 'thorough' }, takenAndDrawn);

async function takenAndDrawn(_: string, width: number, height: number, widths: readonly number[]) {
  const { id } = await store(await plain(width, height).jpeg({ quality: 60 }).toBuffer(), '大图.jpg');
  expect(db().select().from(media).get()).toMatchObject({ width, height });
  await makeRenditions(id);
  expect(readMedia([id])[id]).toMatchObject({ kind: 'image', widths });
}

test.each([
  ['a side', 65_400, 1000, `一边最多 ${limits.pictureSide.most} 像素`],
  ['its length as readers get it', 1000, 16_400, '高 16400，最多 16000'],
  ['its size as readers get it', 3200, 22_000, '按 1600 像素宽显示时高 11000，最多 10312'],
])('one over the cap of %s is refused by that cap', async (_, width, height, words) => {
  await expect(store(await plain(width, height).jpeg().toBuffer(), '大图.jpg')).rejects.toMatchObject({
    message: expect.stringContaining(words),
  });
});
