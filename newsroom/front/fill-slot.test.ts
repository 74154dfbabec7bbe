import { beforeEach, expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { dueErrands } from '#db/queue.ts';
import { audit } from '#db/schema/audit.ts';
import { slotFill } from '#db/schema/front.ts';
import { media } from '#db/schema/media.ts';
import { queue } from '#db/schema/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import type { ArticleType } from '#newsroom/body/kinds.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { correct } from '#newsroom/publication/correct.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { clearSlot } from './clear-slot.ts';
import { fillSlot } from './fill-slot.ts';
import { listFills } from './list-fills.ts';
import { readFront } from './read-front.ts';

useTestDatabase();

const chief: Person = { id: null, name: '周总编', role: 'chief' };
const deskChief: Person = { id: null, name: '陈主任', role: 'deskChief' };
const editor: Person = { id: null, name: '小林', role: 'editor' };
const start = Date.UTC(2026, 2, 2, 8);
const hour = 3_600_000;

let clock = start;
const at = (ms: number) => {
  clock = ms;
  setClock(ms);
};
beforeEach(() => at(start));

const body = {
  version: 1 as const,
  blocks: [{ type: 'paragraph' as const, runs: plainRuns('渡口今天恢复通航。') }],
};

async function draft(headline: string, type: ArticleType = 'text', stub = false): Promise<number> {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '新闻' }, { name: '本地' }]));
  const input = { ...blankInput(channelId), headline, type, body };
  return (await createDraft({ by: chief, input, stub })).id;
}

/** Each a minute newer than the one before. */
async function story(headline: string, type: ArticleType = 'text', stub = false): Promise<number> {
  const id = await draft(headline, type, stub);
  at(clock + 60_000);
  await publish({ by: chief, id, override: '突发' });
  return id;
}

const leadTitle = () => readFront().lead?.title;

test('a slot shows its story under its own headline, and gives the place back when it is cleared', async () => {
  const old = await story('旧稿');
  await story('新稿');
  expect(leadTitle()).toBe('新稿');
  const filled = await fillSlot({
    by: deskChief,
    slot: 'lead',
    position: 0,
    articleId: old,
    headline: '观察丨头版标题',
  });
  expect(filled.stale).toEqual(['/']);
  expect(readFront().lead).toMatchObject({ id: old, label: '观察', title: '头版标题' });
  expect(readFront().second.map((one) => one.title)).toEqual(['新稿']);
  expect(await clearSlot({ by: deskChief, slot: 'lead', position: 0 })).toEqual({ stale: ['/'] });
  expect(leadTitle()).toBe('新稿');
  await expect(clearSlot({ by: deskChief, slot: 'lead', position: 0 })).rejects.toThrow('没有放稿件');
  const verbs = db().select({ verb: audit.verb, name: audit.staffName }).from(audit).all().slice(-2);
  expect(verbs).toEqual([
    { verb: 'fillSlot', name: '陈主任' },
    { verb: 'clearSlot', name: '陈主任' },
  ]);
});

test('a window opens and closes by itself, over what stands there, and the page is made anew at both moments', async () => {
  const usual = await story('常设');
  const special = await story('专门');
  await story('最新');
  await fillSlot({ by: chief, slot: 'lead', position: 0, articleId: usual });
  const [fromAt, untilAt] = [clock + hour, clock + 2 * hour];
  await write((tx) => tx.delete(queue).run());
  const planned = await fillSlot({
    by: chief,
    slot: 'lead',
    position: 0,
    articleId: special,
    fromAt,
    untilAt,
  });
  expect(planned.stale).toEqual([]);
  expect(dueErrands()).toEqual([]);
  expect(
    db().select({ job: queue.job, payload: queue.payload, dueAt: queue.dueAt }).from(queue).all(),
  ).toEqual([
    { job: 'expire', payload: { paths: ['/'] }, dueAt: fromAt },
    { job: 'expire', payload: { paths: ['/'] }, dueAt: untilAt },
  ]);
  const seen = [fromAt - 1, fromAt, untilAt - 1, untilAt].map((moment) => {
    at(moment);
    return leadTitle();
  });
  expect(seen).toEqual(['常设', '专门', '专门', '常设']);
});

test('what a new fill hides for good is gone, what is planned stays', async () => {
  const [one, two, three] = [await story('甲'), await story('乙'), await story('丙')];
  const place = { by: chief, slot: 'lead', position: 0 } as const;
  await fillSlot({ ...place, articleId: one });
  await fillSlot({ ...place, articleId: two, fromAt: clock + hour });
  await fillSlot({ ...place, articleId: three });
  expect(listFills().map(({ articleId, state }) => [articleId, state])).toEqual([
    [three, 'showing'],
    [two, 'planned'],
  ]);
  at(clock + 2 * hour);
  expect(leadTitle()).toBe('乙');
});

test('a killed story leaves its slot, and does not come back when it is published again', async () => {
  const placed = await story('要撤的稿');
  await story('另一篇');
  await fillSlot({ by: chief, slot: 'lead', position: 0, articleId: placed });
  await kill({ by: chief, id: placed, reason: '事实有误' });
  expect(leadTitle()).toBe('另一篇');
  expect(listFills().map((one) => one.state)).toEqual(['gone']);
  at(clock + 1000);
  await publish({ by: chief, id: placed, override: '核实后重发' });
  await story('最新');
  expect(leadTitle()).toBe('最新');
});

test('only desk chiefs and those above arrange the front', async () => {
  const articleId = await story('稿件');
  await expect(fillSlot({ by: editor, slot: 'lead', position: 0, articleId })).rejects.toThrow(
    '没有这项权限',
  );
  await expect(clearSlot({ by: editor, slot: 'lead', position: 0 })).rejects.toThrow('没有这项权限');
});

test('what cannot stand there is refused in words', async () => {
  const text = await story('消息');
  const stub = await story('摘要', 'text', true);
  const unpublished = await draft('草稿');
  const killed = await story('已撤');
  await kill({ by: chief, id: killed, reason: '事实有误' });
  const pictureless = await story('没有图的图集', 'photoSet');
  const put = (articleId: number, more: Partial<Parameters<typeof fillSlot>[0]> = {}) =>
    fillSlot({ by: chief, slot: 'second', position: 0, articleId, ...more });
  await expect(put(999)).rejects.toThrow('没有这篇稿件');
  await expect(put(unpublished)).rejects.toThrow('还没有发布');
  await expect(put(stub)).rejects.toThrow('待补全');
  await expect(put(killed)).rejects.toThrow('已撤稿');
  await expect(put(text, { position: 3 })).rejects.toThrow('没有这个位置');
  await expect(put(text, { untilAt: clock })).rejects.toThrow('结束时间');
  await expect(put(text, { slot: 'video' })).rejects.toThrow('只放视频');
  await expect(put(pictureless, { slot: 'photoSet' })).rejects.toThrow('没有题图');
  await expect(put(text, { mediaId: 'aaaaaaaaaaaa' })).rejects.toThrow('没有这张图片');
  expect(db().select().from(slotFill).all()).toEqual([]);
});

test('a slot’s own picture stands instead of the story’s', async () => {
  await write((tx) =>
    tx
      .insert(media)
      .values({
        id: 'bbbbbbbbbbbb',
        sha256: 'b',
        kind: 'image',
        type: 'image/jpeg',
        fileName: 'b.jpg',
        bytes: 1,
        width: 900,
        height: 600,
        state: 'ready',
        renditions: [],
        createdAt: start,
      }) // prettier-ignore
      .run(),
  );
  const articleId = await story('消息');
  expect(readFront().lead?.picture).toBeNull();
  await fillSlot({ by: chief, slot: 'lead', position: 0, articleId, mediaId: 'bbbbbbbbbbbb' });
  expect(readFront().lead?.picture).toMatchObject({ id: 'bbbbbbbbbbbb', width: 900 });
});

test('corrections of a fortnight stand on the front while their story does', async () => {
  const [one, two] = [await story('甲'), await story('乙')];
  await correct({ by: chief, id: one, text: '前文数字有误。' });
  await correct({ by: chief, id: two, text: '前文人名有误。' });
  expect(readFront().corrections.map((row) => [row.title, row.text])).toEqual([
    ['乙', '前文人名有误。'],
    ['甲', '前文数字有误。'],
  ]);
  await kill({ by: chief, id: two, reason: '事实有误' });
  expect(readFront().corrections.map((row) => row.title)).toEqual(['甲']);
  at(clock + 15 * 24 * hour);
  expect(readFront().corrections).toEqual([]);
});

test('videos and photo sets are found by kind, also behind many other stories', async () => {
  await story('很久以前的视频', 'video');
  for (let index = 0; index < 30; index += 1) await story(`消息${index}`);
  expect(readFront().videos.map((one) => one.title)).toEqual(['很久以前的视频']);
});
