import sharp from 'sharp';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import { useTestDatabase } from '#db/testing.ts';
import { costRatio } from '#lib/testing-cost.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { foundMediaOf, listMedia } from './list-media.ts';
import { makeRenditions } from './make-renditions.ts';
import { storeMediaStream } from './store-media.ts';
import { fillMedia } from './testing-many-media.ts';

useTestDatabase();

const by: Person = { id: null, name: '测试', role: 'reporter' };

type Texts = Partial<
  Pick<typeof media.$inferInsert, 'fileName' | 'caption' | 'credit' | 'alt' | 'kind' | 'state'>
>;

let count = 0;
function stored(texts: Texts = {}) {
  count += 1;
  const id = String(count).padStart(12, '0');
  db()
    .insert(media)
    .values({
      id, sha256: id, kind: 'image', type: 'image/jpeg', fileName: `${count}.jpg`, bytes: 1, width: 800, height: 600,
      state: 'ready', renditions: [], createdAt: count, ...texts,
    })
    .run(); // prettier-ignore
  return id;
}

test('the newest come first, page after page, each once; failed ones and other kinds never', () => {
  const ids = Array.from({ length: 5 }, () => stored());
  stored({ state: 'failed' });
  const film = stored({ kind: 'video', fileName: '桥.mp4' });
  const first = listMedia({ kind: 'image', limit: 3 });
  const second = listMedia({ kind: 'image', limit: 3, before: first.next ?? 0 });
  expect([...first.items, ...second.items].map((one) => one.id)).toEqual(ids.toReversed());
  expect(second.next).toBeNull();
  expect(listMedia({ kind: 'video' }).items.map((one) => one.id)).toEqual([film]);
});

test('all words must stand in name, caption, credit or alt text; a percent sign is no wild card', () => {
  const bridge = stored({
    fileName: 'IMG_1.jpg',
    caption: '新桥通车',
    credit: '周砚 摄',
    alt: '桥面上的公共汽车',
  });
  stored({ caption: '渡口', credit: '周砚 摄' });
  const found = (query: string) => listMedia({ kind: 'image', query }).items.map((one) => one.id);
  expect(found('周砚 桥')).toEqual([bridge]);
  expect(found('公共汽车')).toEqual([bridge]);
  expect(found('img_1')).toEqual([bridge]);
  expect(found('没有')).toEqual([]);
  expect(found('%')).toEqual([]);
});

test('a file that is streamed in can be shown and placed once its renditions are made', async () => {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer();
  const stream = new Blob([new Uint8Array(bytes)]).stream();
  const { id } = await storeMediaStream({ by, fileName: '河.jpg', stream });
  expect(foundMediaOf([id])).toMatchObject([{ id, path: '', media: null }]);
  await Promise.all([makeRenditions(id), makeRenditions(id)]);
  expect(foundMediaOf([id])).toMatchObject([
    {
      fileName: '河.jpg',
      path: `/media/${id}/360.webp`,
      media: { kind: 'image', width: 900, widths: [360, 720, 900] },
    },
  ]);
});

test('a word that nothing has costs no more at a hundred thousand files than at twelve thousand', async () => {
  fillMedia();
  const search = (before?: number) => listMedia({ kind: 'image', query: '没有这个词', before });
  const page = search();
  expect(page.items).toEqual([]);
  expect(page.next).toBeGreaterThan(1);
  expect(search(12_000)).toEqual({ items: [], next: null });
  // One that looked at all of them would cost eight times as much. `npm run figures` asks for the milliseconds.
  const oldest = () => search(12_000);
  expect(await costRatio(oldest, () => search(), 3)).toBeLessThan(3);
  const first = (before?: number) => expect(listMedia({ kind: 'image', before }).items).toHaveLength(40);
  const few = () => first(400);
  expect(await costRatio(few, () => first(), 8)).toBeLessThan(8);
});
