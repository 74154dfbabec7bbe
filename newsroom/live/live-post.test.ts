import { beforeEach, expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { audit } from '#db/schema/audit.ts';
import { queue } from '#db/schema/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { type Body, plainRuns } from '#newsroom/body/body.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { addPost, changePost, pinPost, removePost } from './live-post.ts';
import { endLive, startLive } from './live-state.ts';
import type { LivePlace } from './live-view.ts';
import { readLive } from './read-live.ts';

useTestDatabase();

const chief: Person = { id: null, name: '周总编', role: 'chief' };
const editor: Person = { id: null, name: '钱编', role: 'editor' };
const reporter: Person = { id: null, name: '小陈', role: 'reporter' };
const start = fromBeijing(2026, 3, 1, 22, 0);
const minute = 60_000;
const newest: LivePlace = { order: 'newest', page: null };

let articleId = 0;
let path = '';

beforeEach(async () => {
  setClock(start);
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '新闻' }, { name: '本地' }]));
  const input = { ...blankInput(channelId), type: 'live' as const, headline: '大桥合龙' };
  articleId = (await createDraft({ by: chief, input })).id;
  ({ path } = await publish({ by: chief, id: articleId, override: '突发' }));
});

const words = (text: string): Body => ({
  version: 1,
  blocks: [{ type: 'paragraph', runs: plainRuns(text) }],
});
const post = (headline: string, more: Partial<Parameters<typeof addPost>[0]> = {}) =>
  addPost({ by: editor, articleId, headline, body: words(`${headline}。`), ...more });

/** One a minute, numbered by their minutes. */
async function posts(to: number, from = 1): Promise<void> {
  for (let index = from; index <= to; index += 1) {
    setClock(start + index * minute);
    await post(`第${index}条`);
  }
}
const read = (place: LivePlace = newest) => {
  const view = readLive(articleId, place);
  if (!view) throw new Error('no such page');
  return view;
};
const headlines = (place?: LivePlace) => read(place).posts.map((one) => one.headline);

test('posts come newest first, or oldest first, and the first page shows the last two pages of them', async () => {
  await startLive({ by: editor, articleId });
  await posts(65);
  expect(headlines().at(0)).toBe('第65条');
  expect(headlines().at(-1)).toBe('第31条');
  expect(headlines({ order: 'newest', page: 1 }).at(0)).toBe('第30条');
  expect(headlines({ order: 'oldest', page: 1 }).at(0)).toBe('第1条');
  expect(headlines({ order: 'oldest', page: 3 })).toEqual(['第61条', '第62条', '第63条', '第64条', '第65条']);
  expect(readLive(articleId, { order: 'newest', page: 4 })).toBeNull();
  expect(read()).toMatchObject({ total: 65, pages: 3, endedAt: null, updatedAt: start + 65 * minute });
});

test('a post keeps its page when others come or one before it is removed', async () => {
  await startLive({ by: editor, articleId });
  await posts(32);
  const [second] = read({ order: 'newest', page: 2 }).posts;
  const first = read({ order: 'oldest', page: 1 }).posts[0]?.id ?? 0;
  await removePost({ by: editor, postId: first });
  await posts(72, 33);
  expect(read().posts.find((one) => one.id === second?.id)?.page).toBe(2);
  expect(headlines({ order: 'oldest', page: 1 })).toHaveLength(29);
  expect(read().total).toBe(71);
});

test('a post makes the live and its own page stale, and no list', async () => {
  await startLive({ by: editor, articleId });
  await posts(31);
  const { stale } = await post('新一条');
  expect(stale.toSorted()).toEqual([path, `${path}/oldest/page/2`, `${path}/page/2`].toSorted());
  const expiries = db().select().from(queue).all();
  expect(expiries.map((row) => row.payload)).toContainEqual({ paths: stale });
});

test('the post that opens a page, a late one and a key event reach the pages that show them', async () => {
  await startLive({ by: editor, articleId });
  await posts(30);
  const all = [
    path,
    ...[1, 2].flatMap((page) => [
      `${path}/page/${page}`,
      page === 1 ? `${path}/oldest` : `${path}/oldest/page/2`,
    ]),
  ];
  expect((await post('翻页')).stale.toSorted()).toEqual(all.toSorted());
  expect((await post('补发', { at: start + minute / 2 })).stale.toSorted()).toEqual(all.toSorted());
  expect((await post('节点', { keyEvent: true })).stale).toContain(`${path}/oldest`);
});

test('starting and ending are news for the lists too, and every page tells the end', async () => {
  const started = await startLive({ by: editor, articleId });
  expect(started.stale).toEqual(expect.arrayContaining([path, `${path}/oldest`, '/', '/news/local']));
  await posts(31);
  const { stale } = await endLive({ by: editor, articleId });
  expect(stale).toEqual(
    expect.arrayContaining([path, `${path}/page/1`, `${path}/oldest/page/2`, '/', '/rolling']),
  );
  expect(read().endedAt).toBe(start + 31 * minute);
  await expect(post('迟到')).rejects.toMatchObject({ code: 'state' });
  await startLive({ by: editor, articleId });
  await post('接着播');
  expect(read().endedAt).toBeNull();
});

test('a killed live takes all its pages along', async () => {
  await startLive({ by: editor, articleId });
  await posts(1);
  const { stale } = await kill({ by: chief, id: articleId, reason: '失实' });
  expect(stale).toEqual(expect.arrayContaining([path, `${path}/page/1`, `${path}/oldest`]));
});

test('one post is pinned at a time, above the others and not among them', async () => {
  await startLive({ by: editor, articleId });
  await posts(2);
  const [later, earlier] = read().posts;
  await pinPost({ by: editor, postId: later?.id ?? 0, pinned: true });
  const { stale } = await pinPost({ by: editor, postId: earlier?.id ?? 0, pinned: true });
  expect(stale.toSorted()).toEqual([path, `${path}/oldest`].toSorted());
  expect(read().pinned?.headline).toBe('第1条');
  expect(headlines()).toEqual(['第2条']);
  expect(headlines({ order: 'newest', page: 1 })).toEqual(['第2条', '第1条']);
  await pinPost({ by: editor, postId: earlier?.id ?? 0, pinned: false });
  expect(read().pinned).toBeNull();
});

test('key events are told with their page, by their headline or first words', async () => {
  await startLive({ by: editor, articleId });
  await post('合龙段起吊', { keyEvent: true });
  await post('', { body: words('风速降到每秒六米。起吊恢复。'), keyEvent: true });
  expect(read().keyEvents.map((one) => [one.title, one.page])).toEqual([
    ['风速降到每秒六米。起吊恢复。', 1],
    ['合龙段起吊', 1],
  ]);
});

test('a change shows at once, and the audit keeps the words that were', async () => {
  await startLive({ by: editor, articleId });
  const { postId } = await post('吊了八百吨');
  await changePost({ by: editor, postId, headline: '吊了八百六十吨', keyEvent: true });
  expect(headlines()).toEqual(['吊了八百六十吨']);
  const line = db().select().from(audit).all().at(-1);
  expect(line).toMatchObject({ verb: 'changePost', staffName: '钱编', articleId });
  expect(line?.detail).toMatchObject({ post: postId, was: { headline: '吊了八百吨' } });
  await removePost({ by: editor, postId });
  await expect(changePost({ by: editor, postId, headline: '又一条' })).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('reporters may not post, nor anyone to a story that is not live, into the future, or nothing at all', async () => {
  await expect(post('早了')).rejects.toMatchObject({ code: 'state' });
  await expect(startLive({ by: reporter, articleId })).rejects.toMatchObject({ code: 'forbidden' });
  await startLive({ by: editor, articleId });
  await expect(post('越权', { by: reporter })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(post('明天', { at: start + 3600_000 })).rejects.toMatchObject({ field: 'at' });
  await expect(post('', { body: { version: 1, blocks: [] } })).rejects.toMatchObject({ code: 'invalid' });
  const subhead: Body = { version: 1, blocks: [{ type: 'subhead', runs: plainRuns('题') }] };
  await expect(post('小标题', { body: subhead })).rejects.toMatchObject({ field: 'body' });
  const bare: Body = {
    version: 1,
    blocks: [{ type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '桥', credit: '', alt: '' }],
  };
  await expect(post('图', { body: bare })).rejects.toMatchObject({ field: 'figures.0' });
});

test('a live whose post links to a story is stale on every page when that story goes, also after it was published anew', async () => {
  const input = {
    ...blankInput(await write((tx) => ensureChannels(tx, [{ name: '新闻' }]))),
    headline: '单篇',
  };
  const other = await createDraft({ by: chief, input });
  const story = await publish({ by: chief, id: other.id, override: '突发' });
  await startLive({ by: editor, articleId });
  const marks = [{ type: 'story' as const, publicId: other.publicId }];
  await post('看详情', {
    body: { version: 1, blocks: [{ type: 'paragraph', runs: [{ text: '详情', marks }] }] },
  });
  await posts(31);
  const pages = [path, `${path}/page/1`, `${path}/oldest`, `${path}/page/2`, `${path}/oldest/page/2`];
  const draft = readDraft(articleId);
  if (!draft) throw new Error('no draft');
  const revised = { ...draft.input, headline: '大桥合龙了' };
  await saveDraft({ by: chief, id: articleId, basedOn: draft.revisionId, input: revised });
  await publish({ by: chief, id: articleId, override: '突发' });
  expect(read({ order: 'oldest', page: 1 }).links).toEqual({ [other.publicId]: story.path });
  const { stale } = await kill({ by: chief, id: other.id, reason: '失实' });
  expect(stale).toEqual(expect.arrayContaining(pages));
  expect(read({ order: 'oldest', page: 1 }).links).toEqual({});
});

test('a post that was taken back may not come back with a failure', async () => {
  await startLive({ by: editor, articleId });
  const { postId } = await post('误报');
  const { stale } = await removePost({ by: editor, postId });
  const expiries = db().select().from(queue).all();
  expect(expiries.map((row) => row.payload)).toContainEqual({ paths: stale, withdrawn: true });
});

test('a post has caps of its own, and a page of posts that earlier builds stored is bounded as a whole', async () => {
  await startLive({ by: editor, articleId });
  await expect(post('太长', { body: words('字'.repeat(10_001)) })).rejects.toThrow(/10,000 字/);
  const long: Body = { version: 1, blocks: Array.from({ length: 101 }, () => words('文').blocks).flat() };
  await expect(post('太多', { body: long })).rejects.toThrow(/100 段/);
  await expect(post('刚好', { body: words('字'.repeat(10_000)) })).resolves.toBeDefined();

  await posts(4);
  const { $client } = db();
  // The first three fill a page, and the last is more than is taken out of the store.
  $client.prepare('UPDATE livePost SET body = ?').run(JSON.stringify(words('字'.repeat(200_000))));
  const { postId } = await post('巨大');
  $client.prepare('UPDATE livePost SET body = ? WHERE id = ?').run(JSON.stringify(words('字'.repeat(400_000))), postId);
  const shown = readLive(articleId, newest)?.posts.map((one) => JSON.stringify(one.body).length) ?? [];
  expect(shown.filter((length) => length > 200_000)).toHaveLength(3);
  expect(shown).toHaveLength(6);
  await expect(removePost({ by: editor, postId })).resolves.toBeDefined();
}); // prettier-ignore
