import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { dueErrands, finishErrand } from '#db/queue.ts';
import { media } from '#db/schema/media.ts';
import { useTestDatabase } from '#db/testing.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import type { Block, Figure } from '#newsroom/body/body.rule.ts';
import { listMedia } from '#newsroom/media/list-media.ts';
import { testChief, testDraft, testInput } from '#newsroom/publication/testing-articles.ts';
import { gatherWords, queueGatheringWords } from './gather-words.ts';

useTestDatabase();

function stored(id: string, kind: 'image' | 'video' = 'image'): string {
  db()
    .insert(media)
    .values({
      id, sha256: id, kind, type: 'image/jpeg', fileName: `IMG_${id}.jpg`, bytes: 1, width: 800, height: 600,
      state: 'ready', renditions: [], createdAt: 1,
    })
    .run(); // prettier-ignore
  return id;
}

const figure = (mediaId: string, caption: string, credit = '', alt = ''): Figure => ({
  type: 'figure',
  mediaId,
  caption,
  credit,
  alt,
});
const holding = (...blocks: Block[]) => ({ body: { version: 1 as const, blocks } });
const found = (query: string, kind: 'image' | 'video' = 'image') =>
  listMedia({ kind, query }).items.map((one) => one.id);

test('a file is found by what a story writes with it: caption, credit, alt text, in galleries and with films too', async () => {
  const [bridge, ferry, film] = [
    stored('00000000000a'),
    stored('00000000000b'),
    stored('00000000000c', 'video'),
  ];
  await testDraft(
    '甲',
    holding(
      figure(bridge, '新桥通车', '周砚 摄', '桥面上的公共汽车'),
      { type: 'gallery', figures: [figure(ferry, '渡轮靠岸', '林晚 摄')] },
      { type: 'video', mediaId: film, posterId: null, subtitlesId: null, caption: '开船', credit: '台里供稿', transcript: '' },
    ),
  ); // prettier-ignore
  expect([found('周砚'), found('新桥'), found('公共汽车'), found('林晚')]).toEqual([
    [bridge], [bridge], [bridge], [ferry],
  ]); // prettier-ignore
  expect(found('台里供稿', 'video')).toEqual([film]);
});

test('the last words written stand for a file, and an emptied text takes none of them away', async () => {
  const bridge = stored('00000000000a');
  const { id, ...basedOn } = await testDraft('甲', holding(figure(bridge, '新桥', '周砚 摄')));
  const input = await testInput('甲', holding(figure(bridge, '大桥合龙', '')));
  await saveDraft({ by: testChief, id, basedOn, input });
  expect(listMedia({ kind: 'image' }).items).toMatchObject([{ caption: '大桥合龙', credit: '周砚 摄' }]);
});

test('an older store gets the words of its stories once, and none over those that stand there', async () => {
  const [bridge, ferry] = [stored('00000000000a'), stored('00000000000b')];
  for (let n = 0; n < 60; n += 1) await testDraft(`第 ${n} 篇`);
  await testDraft('甲', holding(figure(bridge, '新桥', '周砚 摄'), figure(ferry, '渡轮', '林晚 摄')));
  db().update(media).set({ caption: '', credit: '' }).run();
  db().update(media).set({ caption: '别的图说' }).run();
  expect(await queueGatheringWords()).toBe(true);
  expect(await queueGatheringWords()).toBe(false);
  let steps = 0;
  for (let due = dueErrands(); due.length > 0; due = dueErrands()) {
    for (const { id, job, payload } of due) {
      if (job === 'gather-words') await gatherWords(payload);
      await finishErrand(id);
      steps += 1;
    }
  }
  expect(steps).toBeGreaterThan(1);
  expect(found('周砚')).toEqual([bridge]);
  expect(listMedia({ kind: 'image' }).items.map((one) => one.caption)).toEqual(['别的图说', '别的图说']);
});
