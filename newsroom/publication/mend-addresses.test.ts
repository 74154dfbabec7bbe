import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { dueErrands, finishErrand } from '#db/queue.ts';
import { audit } from '#db/schema/audit.ts';
import { channel } from '#db/schema/channel.ts';
import { nameList } from '#db/schema/lists.ts';
import { tag } from '#db/schema/tag.ts';
import { useTestDatabase } from '#db/testing.ts';
import { earlierSlug } from '#lib/text/pinyin.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { isChannelAddress, movedChannelPath } from '#newsroom/channel/moved-channels.ts';
import { readNamePage } from '#newsroom/front/read-name.ts';
import { mendAddresses, queueMendingAddresses } from '#newsroom/list/mend-addresses.ts';
import { movedNamePath } from '#newsroom/list/name-addresses.ts';
import { ensureTag } from '#newsroom/revision/ensure-tag.ts';
import { firstBrokenAudit } from '#newsroom/audit/record.ts';
import { nameSitemap, pagesSitemap } from '#newsroom/syndication/page-sitemaps.ts';
import { mayHavePage } from './known-address.ts';
import { testStory } from './testing-articles.ts';

useTestDatabase();

const named = {
  sourceName: '单县日报',
  tags: ['乐清', '南京市长江大桥', '普特会'],
  contributors: [
    { role: '记者', name: '曾志强' },
    { role: '摄影', name: '仇英' },
  ],
};
const channelsOf = (...names: string[]) =>
  write((tx) =>
    ensureChannels(
      tx,
      names.map((name) => ({ name })),
    ),
  );

/** As a build before December 2026 left it. */
async function earlierStore(): Promise<void> {
  const channelId = await channelsOf('单县', '教育', '蔚县');
  await testStory('大桥通车', { ...named, channelId });
  const database = db();
  for (const { id, name } of database.select().from(tag).all())
    database
      .update(tag)
      .set({ slug: earlierSlug(name) })
      .where(eq(tag.id, id))
      .run();
  for (const { id, name } of database.select().from(nameList).all())
    database
      .update(nameList)
      .set({ slug: earlierSlug(name) })
      .where(eq(nameList.id, id))
      .run();
  for (const { id, path } of database.select().from(channel).all()) {
    const earlier = path.replace('shan-xian', 'dan-xian').replace('yu-xian', 'wei-xian');
    database.update(channel).set({ path: earlier }).where(eq(channel.id, id)).run();
  }
}

const moves = {
  '/tag/le-qing': '/tag/yue-qing',
  '/tag/nan-jing-shi-zhang-jiang-da-qiao': '/tag/nan-jing-shi-chang-jiang-da-qiao',
  '/source/dan-xian-ri-bao': '/source/shan-xian-ri-bao',
  '/reporter/ceng-zhi-qiang': '/reporter/zeng-zhi-qiang',
  '/photographer/chou-ying': '/photographer/qiu-ying',
};
const kinds = ['tag', 'source', 'reporter', 'photographer'] as const;
const split = (path: string) => {
  const [, first, slug = ''] = path.split('/');
  return [kinds.find((one) => one === first) ?? 'tag', slug] as const;
};

/** Runs what is queued until nothing is left, and tells what was to be expired. */
async function mend(): Promise<unknown[]> {
  const expired: unknown[] = [];
  for (let due = dueErrands(); due.length > 0; due = dueErrands()) {
    for (const { id, job, payload } of due) {
      if (job === 'mend-addresses') await mendAddresses(payload);
      if (job === 'expire') expired.push(payload);
      await finishErrand(id);
    }
  }
  return expired;
}

test('names that an older build misread get the right address, and every old one leads there', async () => {
  await earlierStore();
  await mend();
  expect(await queueMendingAddresses()).toBe(true);
  expect(await mend()).toEqual([{ paths: ['/*'] }]);
  for (const [from, to] of Object.entries(moves)) {
    expect([from, movedNamePath(...split(from))]).toEqual([from, to]);
    expect(readNamePage(...split(from), null)).toBeNull();
    expect(readNamePage(...split(to), null)).toMatchObject({ path: to, part: { total: 1 } });
    expect([mayHavePage(from), mayHavePage(to), mayHavePage(`${from}/page/1`)]).toEqual([true, true, true]);
  }
  expect(readNamePage('tag', 'pu-te-hui', null)?.name).toBe('普特会');
  const paths = db().select({ path: channel.path }).from(channel).all();
  expect(paths.map((one) => one.path)).toEqual([
    'shan-xian',
    'shan-xian/education',
    'shan-xian/education/yu-xian',
  ]);
  expect(movedChannelPath('dan-xian/education')).toBe('shan-xian/education');
  expect(movedChannelPath('dan-xian/education/wei-xian')).toBe('shan-xian/education/yu-xian');
  expect(['dan-xian', 'shan-xian', 'elsewhere'].map(isChannelAddress)).toEqual([true, true, false]);
});

test('the sitemap knows new addresses only', async () => {
  await earlierStore();
  await queueMendingAddresses();
  await mend();
  const listed = [...(await nameSitemap(1)), ...pagesSitemap()].map(({ path }) => path);
  expect(listed).toEqual(expect.arrayContaining([...Object.values(moves), '/shan-xian/education']));
  expect(listed.filter((path) => Object.hasOwn(moves, path) || path.startsWith('/dan-xian'))).toEqual([]);
});

test('no other name ever gets an address that leads somewhere', async () => {
  await earlierStore();
  await queueMendingAddresses();
  await mend();
  await testStory('又一篇', { tags: ['乐情'], contributors: [{ role: '记者', name: '层志强' }] });
  expect(readNamePage('tag', 'le-qing', null)).toBeNull();
  expect(readNamePage('reporter', 'ceng-zhi-qiang-2', null)?.name).toBe('层志强');
  await channelsOf('担县');
  expect(movedChannelPath('dan-xian')).toBe('shan-xian');
  const slugs = db().select().from(tag).all();
  expect(slugs.find(({ name }) => name === '乐情')?.slug).toMatch(/^le-qing-[0-9a-z]{4}$/);
});

test('where the right address is another name’s already, a number is added', async () => {
  await earlierStore();
  db().insert(nameList).values({ kind: 'reporter', name: '增志强', slug: 'zeng-zhi-qiang' }).run();
  db().insert(tag).values({ name: '月清', slug: 'yue-qing' }).run();
  await queueMendingAddresses();
  await mend();
  expect(movedNamePath('reporter', 'ceng-zhi-qiang')).toBe('/reporter/zeng-zhi-qiang-2');
  expect(movedNamePath('tag', 'le-qing')).toBe('/tag/yue-qing-2');
});

test('addresses that somebody chose, and those of a new store, stay; nothing is done twice', async () => {
  await testStory('大桥通车', { ...named, channelId: await channelsOf('单县') });
  await write((tx) => ensureTag(tx, '蔚县'));
  db().update(channel).set({ path: 'local' }).run();
  db().update(nameList).set({ slug: 'shanxian-daily' }).where(eq(nameList.kind, 'source')).run();
  const before = () => [
    db().select().from(channel).all(),
    db().select().from(nameList).all(),
    db().select().from(tag).all(),
  ];
  const was = before();
  await mend();
  await queueMendingAddresses();
  expect(await mend()).toEqual([]);
  expect(before()).toEqual(was);
  expect(await queueMendingAddresses()).toBe(false);
  expect(dueErrands()).toEqual([]);
});

test('each batch is written down', async () => {
  await earlierStore();
  await queueMendingAddresses();
  await mend();
  const acts = db().select().from(audit).where(eq(audit.verb, 'mendAddresses')).all();
  expect(acts.map((one) => one.detail)).toContainEqual({
    moved: [
      { from: '/tag/le-qing', to: '/tag/yue-qing' },
      { from: '/tag/nan-jing-shi-zhang-jiang-da-qiao', to: '/tag/nan-jing-shi-chang-jiang-da-qiao' },
    ],
  });
  expect(firstBrokenAudit()).toBeNull();
});

test('a store of many names is gone through in short steps', async () => {
  const people = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];
  const rows = people.flatMap((first) =>
    people.map((second) => ({ kind: 'reporter' as const, name: `曾${first}${second}` })),
  );
  const stored = rows.map((one, at) => ({ ...one, slug: `${earlierSlug(one.name)}-${at}` }));
  db().insert(nameList).values(stored).run();
  await queueMendingAddresses();
  await mend();
  const slugs = db().select({ slug: nameList.slug }).from(nameList).all();
  expect(slugs.filter(({ slug }) => !slug.startsWith('zeng-'))).toEqual([]);
  expect(db().select().from(audit).where(eq(audit.verb, 'mendAddresses')).all()).toHaveLength(5);
});
